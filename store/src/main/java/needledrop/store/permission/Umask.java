package needledrop.store.permission;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * Sets the umask of this process: the permissions that its new files, and those of programs it
 * starts, never have. Java has no API for it, so it calls the C library.
 */
public final class Umask {
  private static final int GROUP_AND_OTHERS = 0077;

  private Umask() {}

  /**
   * Makes all files created from now on private to the user. Does nothing if the platform has no
   * umask.
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
