//! The stories of the demo, as they stand in `demo/stories/`, compiled in.

/// The story that all others go on from: who there is.
pub(super) const COMPANY: &str = "kazahaya";

/// One list of the names in `demo/stories/`, with the texts.
macro_rules! told {
    ($($name:literal,)*) => {
        /// Every story by its name.
        pub(super) const FILES: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../../../demo/stories/", $name, ".story"))),)*];
    };
}

told! {
    "01-plc300-length-check",
    "02-scada-customer-module",
    "03-eng-project-file",
    "04-scada-remote-code",
    "05-gw5-default-password",
    "06-sw8-web-console",
    "07-plc100-weak-checksum",
    "08-rtu2-auth-bypass",
    "09-hmi7-usb",
    "10-io20-resource",
    "11-eng-dll",
    "12-plc300-tls",
    "13-hmi7-credentials",
    "14-gw5-certificate",
    "15-gw5-duplicate",
    "16-rtu2-exclusion-declined",
    "17-sw8-snmp",
    "18-hmi7-vnc",
    "19-plc300-web-server",
    "20-plc100-modbus",
    "21-scada-login",
    "22-io20-firmware-key",
    "23-eng-license-server",
    "24-sw8-ptp",
    "25-rtu2-incident",
    "26-plc100-display",
    "27-gw5-attacks",
    "28-hmi7-oem",
    "29-eng-reopened",
    "30-rtu2-log-injection",
    "kazahaya",
}
