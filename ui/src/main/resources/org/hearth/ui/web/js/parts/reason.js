/** Why something is not theirs to do, in a line beside it. */
import { html } from '../view.js';

/** Whom to ask. */
export const ASK = 'Ask whoever looks after this house.';

/** What a control that is off carries, for the pointer and for screen readers. */
export const withReason = (words) => ({ title: `${words} ${ASK}`, 'aria-description': `${words} ${ASK}` });

/** @param words what holds instead: `You may listen to this list, but not change it.` */
export const Reason = ({ words }) => html`<p class="reason">${words} ${ASK}</p>`;
