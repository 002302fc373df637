#!/bin/sh
# Node 26 from npm needs libatomic, which minimal Linux systems don't have. Runs after an install if Node doesn't start: installs the
# library if possible, else prints what to do.
set -eu

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo 'Node 26 needs the system library libatomic. Installing it from the system’s packages.'
  apt-get update -q >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends libatomic1 >/dev/null
fi

if ! node -e 0; then
  echo 'Node 26 does not start here. On Debian and Ubuntu, "sudo apt-get install libatomic1" helps; on Fedora, "sudo dnf install libatomic".' >&2
  exit 1
fi
