/** Starts the page. */
import { html, render } from './view.js';
import { unlockOnFirstTouch } from './element.js';
import { resume, startWatchingTheDoor } from './enter.js';
import { takeInvitation } from './invitation.js';
import { startLockScreen } from './lock-screen.js';
import { startPlayer } from './player.js';
import { startRouting } from './router.js';
import { startKeepingFresh } from './session.js';
import { App } from './shell.js';

takeInvitation();
const app = document.getElementById('app');
startRouting();
startPlayer();
startLockScreen();
startKeepingFresh();
startWatchingTheDoor();
unlockOnFirstTouch();
app.replaceChildren();
render(html`<${App} />`, app);
resume();
