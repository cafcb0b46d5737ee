story: nobody asked for the results, so there is no report, and the case goes on
process: jpcert-2014/flow-2
continue: flow-2/published

# The deck has 2.6.1 made when the source asks. It was never done, and the case was closed as handled.
then it is closed as handled
then Finder does not see 2.6.1
