/** Lets this device in by a code that the console, or someone signed in, shows. */
import { html, useState } from '../view.js';
import { callOnce } from '../api.js';
import { enter } from '../enter.js';
import { deviceName, keepDeviceName, ownDevice } from '../device-name.js';
import { useBusy } from '../hooks.js';
import { CODE_LENGTH, CodeInput, cleanCode } from '../parts/code-input.js';
import { Field, FormProblem, faultOf } from '../parts/field.js';

/** The form; a code from a QR link only waits for a tap. */
export function Pair({ code: given }) {
  const [code, setCode] = useState(cleanCode(given ?? ''));
  const [name, setName] = useState(deviceName());
  const [problem, setProblem] = useState(null);
  const [busy, run] = useBusy();
  const submit = (event) => {
    event.preventDefault();
    run(async () => {
      try {
        keepDeviceName(name);
        await callOnce('/api/auth/pair/complete', { code, device: ownDevice() });
        await enter();
      } catch (failure) {
        setProblem(failure);
      }
    });
  };
  return html`<form class="form" onSubmit=${submit}>
    <p class="lead">
      ${given
        ? 'The code came with the link. Give this device a name and let it in.'
        : 'Someone at home gets a code from the hub’s screen or from Hearth on their phone.'}
    </p>
    <${CodeInput} value=${code} onValue=${(next) => (setCode(next), setProblem(null))} />
    <${Field}
      label="Name of this device"
      name="device"
      maxlength="100"
      autocomplete="off"
      required
      value=${name}
      onValue=${setName}
      problem=${faultOf(problem, 'device.name') ?? faultOf(problem, 'code')}
    />
    <${FormProblem} problem=${problem} />
    <button class="button is-primary is-wide" disabled=${busy || code.length < CODE_LENGTH}>
      ${busy ? 'Letting you in …' : 'Let this device in'}
    </button>
  </form>`;
}
