//! Bytes that pretend to be a mail.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    match mail::receive::read(bytes) {
        Ok(received) => drop(mail::receive::notice(&received)),
        Err(unreadable) => assert_eq!(unreadable.whole, bytes),
    }
});
