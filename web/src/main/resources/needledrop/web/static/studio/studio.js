// Every studio screen loads this one; each part looks for its own marks in the page and does nothing without them.
import { keepLive } from './live.js';
import { sendInPlace } from './inplace.js';
import { suggestNames } from './suggest.js';
import { sendFiles } from './upload.js';
import { followPlayer } from './player.js';
import { guardWriting } from './writing.js';
import { completeLinks } from './complete.js';
import { moderateByKeys } from './moderate.js';
import { fillFromFiles } from './fill.js';
import { showFirstWrong } from '../wrong.js';

keepLive(document);
sendInPlace(document);
suggestNames(document);
sendFiles(document);
followPlayer(document);
guardWriting(document);
completeLinks(document);
moderateByKeys(document);
fillFromFiles(document);

// On a phone the places lie in one row: the present one is brought into sight.
document.querySelector('.rail [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
showFirstWrong(document);
