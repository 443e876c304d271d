// What a page does beyond being read. Without this file all of it can still be read and answered.

import { openEmbeds } from "./embeds.js";
import { bringToLife, wireTimes } from "./player.js";
import { answerInPlace } from "./replies.js";
import { awaitClip } from "./waiting.js";
import { showFirstWrong } from "./wrong.js";

document.querySelectorAll(".player[data-length]").forEach(bringToLife);
document.querySelectorAll(".player[data-waiting]").forEach(awaitClip);
openEmbeds(document);
wireTimes(document);
answerInPlace(document);
showFirstWrong(document);
