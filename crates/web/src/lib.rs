//! Pages, the public portal and the files that go with them.
