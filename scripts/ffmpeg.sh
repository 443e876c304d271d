# Sourced by ./needledrop and ./check: gets ffmpeg from the system's package manager.

# The line that installs its arguments here, or nothing where we do not know the package manager.
install_line() {
  local as=
  [ "$(id -u)" = 0 ] || as="sudo "
  if command -v apt-get >/dev/null; then
    echo "${as}apt-get install -y $*"
  elif command -v dnf >/dev/null; then
    echo "${as}dnf install -y $*"
  elif command -v pacman >/dev/null; then
    echo "${as}pacman -S --noconfirm $*"
  elif command -v apk >/dev/null; then
    echo "${as}apk add $*"
  elif command -v brew >/dev/null; then
    echo "brew install $(echo "$*" | sed 's/bubblewrap//')"
  fi
}

# Installs its arguments. The package manager's own output goes to a log; here one line says how long it has taken.
install_now() {
  local log
  log=$(mktemp "${TMPDIR:-/tmp}/needledrop-install.XXXXXX")
  case "$(install_line)" in
    # The password is asked for before the output goes to the log.
    sudo*) sudo -v >&2 || return 1 ;;
  esac
  echo "Installing $* (the log is $log)" >&2
  install_packages "$@" >"$log" 2>&1 </dev/null &
  if show_seconds $!; then
    echo "Installed $*." >&2
  else
    echo "Installation failed. Last lines of $log:" >&2
    tail -n 5 "$log" >&2
    return 1
  fi
}

install_packages() {
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -qq || true
  fi
  DEBIAN_FRONTEND=noninteractive $(install_line "$@")
}

# Waits for a process and returns its status. At a terminal, one line that is drawn over itself counts the seconds.
show_seconds() {
  local pid=$1 status=0 start=$SECONDS
  if [ -t 2 ]; then
    while kill -0 "$pid" 2>/dev/null; do
      printf '\r  %d s' $((SECONDS - start)) >&2
      sleep 1
    done
    printf '\r' >&2
  fi
  wait "$pid" || status=$?
  return $status
}

# Asks when a person is at the terminal, does it when run as root without one, else says the line.
# Never fails: without ffmpeg the journal runs and says what is missing.
offer_ffmpeg() {
  command -v ffmpeg >/dev/null && command -v ffprobe >/dev/null && return
  local line answer
  line=$(install_line ffmpeg bubblewrap)
  if [ -z "$line" ]; then
    echo "Needledrop needs ffmpeg for audio and video. Install it with your package manager." >&2
  elif [ -t 0 ] && [ -t 2 ]; then
    read -r -p "Needledrop needs ffmpeg for audio and video. Install it now with '$line'? [Y/n] " answer
    case "$answer" in
      [nN]*) echo "To install it later, type: $line" >&2 ;;
      *) install_now ffmpeg bubblewrap || echo "To try again, type: $line" >&2 ;;
    esac
  elif [ "$(id -u)" = 0 ]; then
    install_now ffmpeg bubblewrap || echo "The journal runs without audio and video." >&2
  else
    echo "Needledrop needs ffmpeg for audio and video. To install it, type: $line" >&2
  fi
}
