# Sourced by ./needledrop: keeps what Java learns of the program in a cache, which halves the work of a start.

# Java's options, the cache among them once it was made for this very build. About 12 MB live after a start, so that a
# young generation this large needs no collection before the first page.
java_options() {
  local cache=$1/cli/target/needledrop.aot
  printf '%s\n' --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms64m -XX:NewSize=24m
  if [ "$cache" -nt "$1/cli/target/lib/.built" ]; then
    printf '%s\n' "-XX:AOTCache=$cache" -Xlog:aot=off -Xlog:cds=off
  fi
}

# Has a short life of the program watched, in the background and with the lowest priority.
warm_up_if_needed() {
  local target=$1/cli/target options
  [ "$target/needledrop.aot" -nt "$target/lib/.built" ] && return
  [ -w "$target" ] || return 0
  mapfile -t options < <(java_options "$1")
  # Through a shell of its own that ends at once, so that nobody has to wait for it.
  (
    (
      if command -v flock >/dev/null; then flock -n 9 || exit 0; fi
      folder=$(mktemp -d "$target/warm-up.XXXXXX")
      nice -n 19 "$JAVA_HOME/bin/java" "${options[@]}" -XX:AOTCacheOutput="$target/needledrop.aot.new" \
        -cp "$target/lib/*" needledrop.cli.Main warm-up "$folder" &&
        mv "$target/needledrop.aot.new" "$target/needledrop.aot"
      rm -rf "$folder"
    ) 9>"$target/warm-up.lock" >/dev/null 2>&1 </dev/null &
  )
}
