# Sourced by ./needledrop and ./check: finds a JDK 25 and puts Maven on it.
# Looks at JAVA_HOME, then at `java`, then at the usual install folders.

# The file `release` spares the half second that asking the compiler takes.
jdk_major() {
  [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
  fi
}

jdk_found=
for jdk_candidate in "${JAVA_HOME:-}" \
  "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /none/none/javac)")")")" \
  /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
  "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
  /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*; do
  [ -n "$jdk_candidate" ] || continue
  jdk_version=$(jdk_major "$jdk_candidate")
  if [ -n "$jdk_version" ] && [ "$jdk_version" -ge 25 ]; then
    jdk_found=$jdk_candidate
    break
  fi
done

# Nothing for root, who needs no sudo.
as_root=
[ "$(id -u)" = 0 ] || as_root="sudo "

if [ -z "$jdk_found" ]; then
  cat >&2 <<EOT
Needledrop needs JDK 25, but none was found.
  Debian 14, Ubuntu 26.04:  ${as_root}apt-get install openjdk-25-jdk-headless
  Fedora:                   ${as_root}dnf install java-25-openjdk-devel
  macOS:                    brew install openjdk@25
  anywhere:                 Eclipse Temurin 25, unpacked into ~/.jdks
If it is installed elsewhere, set JAVA_HOME: JAVA_HOME=/path/to/jdk-25 ./needledrop
EOT
  return 2 2>/dev/null || exit 2
fi
export JAVA_HOME=$jdk_found

need_maven() {
  command -v mvn >/dev/null && return
  echo "Needledrop needs Maven to build, but none was found. Debian: ${as_root}apt-get install maven" >&2
  return 2
}

# Error Prone and google-java-format read the compiler's own packages.
for jdk_package in api code comp file main model parser processing tree util; do
  MAVEN_OPTS="${MAVEN_OPTS:-} --add-exports=jdk.compiler/com.sun.tools.javac.$jdk_package=ALL-UNNAMED"
done
for jdk_package in code comp; do
  MAVEN_OPTS="$MAVEN_OPTS --add-opens=jdk.compiler/com.sun.tools.javac.$jdk_package=ALL-UNNAMED"
done
export MAVEN_OPTS="$MAVEN_OPTS --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
