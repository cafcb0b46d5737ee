//! Advisories and their forms: what will be said, checked against the standards. Pure.
