package needledrop.store.permission;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * The permissions that new files of this process never get, and of the programs that it starts.
 * Java has no call for it, so the C library is asked.
 */
public final class Umask {
  private static final int GROUP_AND_OTHERS = 0077;

  private Umask() {}

  /**
   * From here on, what is created belongs to the user alone. Does nothing where there is no umask.
   */
  @SuppressWarnings("restricted")
  public static void restrictToOwner() {
    Linker linker = Linker.nativeLinker();
    Optional<MemorySegment> umask = linker.defaultLookup().find("umask");
    if (umask.isPresent()) {
      call(
          linker.downcallHandle(
              umask.get(), FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)));
    }
  }

  private static void call(MethodHandle umask) {
    try {
      int _ = (int) umask.invokeExact(GROUP_AND_OTHERS);
    } catch (Throwable e) {
      throw new LinkageError("umask cannot be called", e);
    }
  }
}
