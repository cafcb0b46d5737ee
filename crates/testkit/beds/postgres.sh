# Makes an empty PostgreSQL cluster in a folder and becomes its server.
#
#   sh -c "$(cat postgres.sh)" postgres FOLDER PORT FSYNC
#
# PostgreSQL refuses to run as root, so root hands it to the user that Debian's package made.
folder=$1
port=$2
fsync=$3
for bin in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V); do :; done
if [ ! -x "${bin:-}/initdb" ]; then
    bin=$(dirname "$(command -v initdb)")
fi
if [ ! -x "$bin/initdb" ]; then
    echo "initdb is not on this machine: install Debian's postgresql"
    exit 1
fi
cd "$folder" || exit 1
mkdir data socket
chmod 700 data
chmod 755 .
if [ "$(id -u)" = 0 ]; then
    chown postgres data socket
    set -- setpriv --reuid=postgres --regid=postgres --init-groups
else
    set --
fi
"$@" "$bin/initdb" --pgdata="$folder/data" --username=madoguchi --auth=trust --encoding=UTF8 --no-locale --no-sync || exit 1
# What a test provokes on purpose (log_min_messages) is for the test to look at, and not for the log.
exec "$@" "$bin/postgres" -D "$folder/data" -p "$port" -k "$folder/socket" -c listen_addresses=127.0.0.1 \
    -c fsync="$fsync" -c synchronous_commit="$fsync" -c full_page_writes="$fsync" \
    -c max_connections=300 -c shared_buffers=64MB -c log_min_messages=log -c log_checkpoints=off
