//! What the desk does by itself, done at once: letters and mails go into a folder, and what has come due is asked.

use mail::{carrier::Carrier, outgoing::Mailbox};
use operations::worker::{self, Outbound};

use crate::{App, app::broken, temp::Folder};

impl App {
    /// Does everything that waits, as a process of the desk would do it. Returns how many mails lie in the folder then.
    pub async fn settle_down(&self, folder: &Folder) -> usize {
        let outbox = folder.join("outbox");
        let outbound = Outbound {
            carrier: Carrier::Folder(outbox.clone()),
            from: Mailbox::named("madoguchi", "desk@a-sha.example"),
            base_url: "https://desk.a-sha.example".into(),
            node: "test".into(),
        };
        if let Err(trouble) = worker::run_until_idle(&self.desk, &outbound, self.desk.now()).await {
            broken(&trouble.sentence().en);
        }
        std::fs::read_dir(outbox).map_or(0, |entries| entries.flatten().count())
    }
}
