//! How a page is dressed for its looks, and the picture of the whole of it.

use std::{fs, path::PathBuf};

use serde_json::{Value, json};

use super::{Page, Width, base64, page::text_of};
use crate::{Failure, Result, place};

/// The longest page that is pictured whole: beyond it Chromium draws no more.
const LONGEST: u64 = 16_000;

impl Page {
    /// Sets the exact size of the layout, and light or dark.
    pub(super) async fn dress(&self) -> Result<()> {
        let (_, height) = self.looks.width.size();
        self.tall(u64::from(height)).await?;
        let scheme = if self.looks.dark { "dark" } else { "light" };
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.session.chromium("Emulation.setEmulatedMedia", media).await.map(drop)
    }

    /// Keeps a picture of the whole page in `target/screenshots`, and says where.
    pub async fn screenshot(&self, name: &str) -> Result<PathBuf> {
        let folder = place::target()?.join("screenshots");
        let path = folder.join(format!("{}.png", self.looks.named(name)));
        let (_, usual) = self.looks.width.size();
        let length = self.run("return document.documentElement.scrollHeight;").await?.as_u64().unwrap_or_default();
        self.tall(length.clamp(u64::from(usual), LONGEST)).await?;
        let taken = self.session.ask("GET", "/screenshot", &Value::Null).await;
        self.tall(u64::from(usual)).await?;
        let bytes = base64::decoded(&text_of(&taken?)).ok_or_else(|| Failure::new("the picture is not base64"))?;
        let kept = fs::create_dir_all(&folder).and_then(|()| fs::write(&path, bytes));
        kept.map_err(Failure::because(path.display()))?;
        Ok(path)
    }

    async fn tall(&self, height: u64) -> Result<()> {
        let (width, _) = self.looks.width.size();
        let phone = self.looks.width == Width::Phone;
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone });
        self.session.chromium("Emulation.setDeviceMetricsOverride", size).await.map(drop)
    }
}
