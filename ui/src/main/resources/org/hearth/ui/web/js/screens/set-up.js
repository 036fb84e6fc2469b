/** Makes the first owner of a new hub and signs in. */
import { html, useState } from '../view.js';
import { callOnce } from '../api.js';
import { enter } from '../enter.js';
import { ownDevice } from '../device-name.js';
import { useBusy } from '../hooks.js';
import { Field, FormProblem, faultOf } from '../parts/field.js';

const FIELDS = [
  {
    name: 'setupCode',
    label: 'Setup code',
    hint: 'The hub prints it when it starts, and its screen shows it.',
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: false,
  },
  { name: 'name', label: 'Your name', autocomplete: 'name', required: true, maxlength: 100 },
  {
    name: 'email',
    label: 'E-mail',
    hint: 'To sign in with. Nothing is sent to it.',
    type: 'email',
    inputmode: 'email',
    autocomplete: 'username',
    autocapitalize: 'off',
    required: true,
  },
  {
    name: 'password',
    label: 'Password',
    hint: 'At least 10 characters.',
    type: 'password',
    autocomplete: 'new-password',
    minlength: 10,
    required: true,
  },
];

/** The form. */
export function SetUp() {
  const [values, setValues] = useState({ setupCode: '', name: '', email: '', password: '' });
  const [problem, setProblem] = useState(null);
  const [busy, run] = useBusy();
  const submit = (event) => {
    event.preventDefault();
    run(async () => {
      const { email, password } = values;
      try {
        const setupCode = values.setupCode.trim() || null;
        await callOnce('/api/auth/setup', { ...values, setupCode });
        await callOnce('/api/auth/login', { email, password, device: ownDevice() });
        await enter();
      } catch (failure) {
        setProblem(failure);
      }
    });
  };
  return html`<form class="form" onSubmit=${submit}>
    <p class="lead">You become the owner of this household. Others come in afterwards.</p>
    ${FIELDS.map(
      ({ name, ...rest }) => html`<${Field}
        key=${name}
        name=${name}
        value=${values[name]}
        onValue=${(value) => setValues((before) => ({ ...before, [name]: value }))}
        problem=${faultOf(problem, name)}
        ...${rest}
      />`,
    )}
    <${FormProblem} problem=${problem} />
    <button class="button is-primary is-wide" disabled=${busy}>
      ${busy ? 'Setting up …' : 'Make this our hub'}
    </button>
  </form>`;
}
