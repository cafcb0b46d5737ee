//! A whole app in memory: frozen time, caught letters, memorable people.
