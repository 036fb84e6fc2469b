/** Signs in with e-mail address and password. */
import { html, useState } from '../view.js';
import { callOnce } from '../api.js';
import { enter } from '../enter.js';
import { ownDevice } from '../device-name.js';
import { useBusy } from '../hooks.js';
import { Field, FormProblem, faultOf } from '../parts/field.js';

/** The form. */
export function SignIn() {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState(null);
  const [busy, run] = useBusy();
  const submit = (event) => {
    event.preventDefault();
    run(async () => {
      try {
        await callOnce('/api/auth/login', { email: email.trim(), password, device: ownDevice() });
        await enter();
      } catch (failure) {
        setProblem(failure);
      }
    });
  };
  return html`<form class="form" onSubmit=${submit}>
    <${Field}
      label="E-mail"
      name="email"
      type="email"
      inputmode="email"
      autocomplete="username"
      autocapitalize="off"
      required
      value=${email}
      onValue=${setEmail}
      problem=${faultOf(problem, 'email')}
    />
    <${Field}
      label="Password"
      name="password"
      type="password"
      autocomplete="current-password"
      required
      value=${password}
      onValue=${setPassword}
      problem=${faultOf(problem, 'password')}
    />
    <${FormProblem} problem=${problem} />
    <button class="button is-primary is-wide" disabled=${busy}>
      ${busy ? 'Signing in …' : 'Sign in'}
    </button>
  </form>`;
}
