/** One's own password: the present one and the next; every other device is signed out by it. */
import { html, useState } from '../view.js';
import { get, post } from '../api.js';
import { useBusy, useLoaded } from '../hooks.js';
import { close } from '../router.js';
import { say } from '../toasts.js';
import { Field, FormProblem, faultOf } from '../parts/field.js';
import { Sheet } from '../parts/sheet.js';

const DONE = 'Your password is changed. Your other devices sign in anew.';

/** The form; whoever came by a one-time code has forgotten the present one. */
export function PasswordSheet() {
  const [current, setCurrent] = useState('');
  const [replacement, setReplacement] = useState('');
  const [problem, setProblem] = useState(null);
  const [busy, run] = useBusy();
  const { data } = useLoaded(() => get('/api/me/sessions?limit=200'), []);
  const [asked, setAsked] = useState(false);
  const isByCode =
    !asked && data?.items.some((one) => one.current && one.kind === 'one_time_code');
  const submit = (event) => {
    event.preventDefault();
    run(async () => {
      try {
        await post('/api/me/password', { current: isByCode ? null : current, replacement });
        close(() => say(DONE));
      } catch (failure) {
        // A code stands for the present password for a quarter of an hour only.
        if (faultOf(failure, 'current')) setAsked(true);
        setProblem(failure);
      }
    });
  };
  return html`<${Sheet} title="Change your password">
    <form class="form" onSubmit=${submit}>
      <p class="sheet-lead">Everywhere else you are signed out by it and come in with the new one.</p>
      ${!isByCode &&
      html`<${Field}
        label="Present password"
        name="current"
        type="password"
        autocomplete="current-password"
        required
        data-focus
        value=${current}
        onValue=${setCurrent}
        problem=${faultOf(problem, 'current')}
      />`}
      <${Field}
        label="New password"
        hint="At least 10 characters."
        name="replacement"
        type="password"
        autocomplete="new-password"
        minlength="10"
        maxlength="200"
        required
        value=${replacement}
        onValue=${setReplacement}
        problem=${faultOf(problem, 'replacement')}
      />
      <${FormProblem} problem=${problem} />
      <button class="button is-primary is-wide" disabled=${busy}>
        ${busy ? 'Changing …' : 'Change it'}
      </button>
    </form>
  <//>`;
}
