# Sourced by ./needledrop: Java reads file names in the encoding of the locale, and loses every
# letter that it does not know. cron, containers and services often have no locale at all.

if [ "$(locale charmap 2>/dev/null)" != UTF-8 ] && [ "$(uname -s)" != Darwin ]; then
  unset LC_ALL
  export LC_CTYPE=C.UTF-8
fi
