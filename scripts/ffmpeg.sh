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

install_now() {
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -qq >&2 || true
  fi
  DEBIAN_FRONTEND=noninteractive $(install_line "$@") >&2
}

# Asks when a person is at the terminal, does it when run as root without one, else says the line.
# Never fails: without ffmpeg the journal runs and says what is missing.
offer_ffmpeg() {
  command -v ffmpeg >/dev/null && command -v ffprobe >/dev/null && return
  local line answer
  line=$(install_line ffmpeg bubblewrap)
  if [ -z "$line" ]; then
    echo "Needledrop needs ffmpeg for sound and picture: install it with your package manager." >&2
  elif [ -t 0 ] && [ -t 2 ]; then
    read -r -p "Needledrop needs ffmpeg for sound and picture. Install it now with '$line'? [Y/n] " answer
    case "$answer" in
      [nN]*) echo "Later, type: $line" >&2 ;;
      *) install_now ffmpeg bubblewrap || echo "That did not work. To try again, type: $line" >&2 ;;
    esac
  elif [ "$(id -u)" = 0 ]; then
    echo "Installing ffmpeg: $line" >&2
    install_now ffmpeg bubblewrap || echo "That did not work; the journal runs without sound and picture." >&2
  else
    echo "Needledrop needs ffmpeg for sound and picture. To get it, type: $line" >&2
  fi
}
