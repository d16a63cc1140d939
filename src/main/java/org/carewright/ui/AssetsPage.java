package org.carewright.ui;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the assets; they are named by their content, so they never change. */
@Controller
class AssetsPage {

  @GetMapping("/assets/{name}")
  ResponseEntity<byte[]> asset(@PathVariable String name) {
    var asset = Assets.find(name);
    if (asset == null) {
      return ResponseEntity.notFound().header("Cache-Control", "no-store").build();
    }
    return ResponseEntity.ok()
        .header("Content-Type", asset.type())
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .body(asset.bytes());
  }
}
