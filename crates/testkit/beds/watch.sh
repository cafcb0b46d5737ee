# Runs a program that ends when whoever started it ends, in whatever way that ends.
#
#   sh -c "$(cat watch.sh)" watch SIGNAL FOLDER PROGRAM [ARGUMENT...]
#
# It is to be started at the head of a process group of its own. Whoever starts it keeps the other end of standard input
# open and writes nothing: the kernel closes that end even when its owner is killed. Then the program is sent SIGNAL, and
# KILL if it has not ended ten seconds later. What the program left running in the group ends too, and FOLDER is removed
# when it is not "-". The status is the program's own; its process id stands in the first line of what is printed.
signal=$1
folder=$2
shift 2
exec 3<&0
"$@" </dev/null 2>&1 3<&- &
program=$!
# A shell says aloud when a program was ended by a signal, which is what we do to it.
exec 2>/dev/null
echo "process $program"
{
    cat <&3
    kill -s "$signal" "$program"
    sleep 10
    kill -s KILL "$program"
} >/dev/null &
exec 3<&-
wait "$program"
status=$?
exec >/dev/null
trap '' TERM
kill -s TERM 0
if [ "$folder" != - ]; then
    # A program that was left running may write once more while it ends.
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        rm -rf "$folder" && break
        sleep 0.1
    done
fi
exit "$status"
