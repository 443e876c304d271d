# Sourced by ./needledrop: builds the program when it is missing or older than its sources.

build_if_needed() {
  local root=$1 stamp=$1/cli/target/lib/.built
  [ -e "$stamp" ] && [ -z "$(newer_sources "$root" "$stamp")" ] && return
  need_maven
  mkdir -p "$root/target"
  (
    # Two starts at once: the second waits and finds the work done.
    if command -v flock >/dev/null; then flock 9; fi
    [ -e "$stamp" ] && [ -z "$(newer_sources "$root" "$stamp")" ] && exit 0
    build "$root" && touch "$stamp"
  ) 9>"$root/target/build.lock"
}

newer_sources() {
  find "$1"/pom.xml "$1"/*/pom.xml "$1"/*/src/main -newer "$2" -type f -print -quit
}

build() {
  local log=$1/target/build.log
  echo "Building Needledrop (first start only; log: $log)" >&2
  if ! mvn -B -ntp -f "$1/pom.xml" -pl cli -am -Dmaven.test.skip=true package 2>&1 |
    tee "$log" |
    sed -un 's/^\[INFO\] Building \([a-z0-9]*\) .*\[\([0-9]*\)\/\([0-9]*\)\]$/  \2 of \3  \1/p' >&2; then
    echo "The build failed. Errors in $log:" >&2
    grep -E '^\[ERROR\]' "$log" | head -n 20 >&2
    return 2
  fi
}
