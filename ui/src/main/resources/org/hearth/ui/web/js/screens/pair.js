/** Lets this device in by a code that the console, or someone signed in, shows. */
import { html, useState } from '../view.js';
import { callOnce } from '../api.js';
import { enter } from '../enter.js';
import { deviceName, keepDeviceName, ownDevice } from '../device-name.js';
import { useBusy } from '../hooks.js';
import { forgetInvitation, goWhereTheHubIs, invitation } from '../invitation.js';
import { CODE_LENGTH, CodeInput, cleanCode } from '../parts/code-input.js';
import { Field, FormProblem, faultOf } from '../parts/field.js';

/** The form; what was scanned only waits for a tap. */
export function Pair() {
  const [scanned, setScanned] = useState(invitation());
  const [code, setCode] = useState(cleanCode(scanned?.code ?? ''));
  const [name, setName] = useState(scanned?.name || deviceName());
  const [problem, setProblem] = useState(null);
  const [busy, run] = useBusy();
  const secret = scanned?.secret;
  const submit = (event) => {
    event.preventDefault();
    run(async () => {
      try {
        keepDeviceName(name);
        await callOnce('/api/auth/pair/complete', { code, secret, device: ownDevice() });
        forgetInvitation();
        await enter();
      } catch (failure) {
        const isAway = failure.status === 0 && secret;
        if (!(isAway && (await goWhereTheHubIs(scanned)))) setProblem(failure);
      }
    });
  };
  const type = () => {
    forgetInvitation();
    setScanned(null);
    setCode('');
    setProblem(null);
  };
  return html`<form class="form" onSubmit=${submit}>
    <p class="lead">${words(scanned)}</p>
    ${!secret && html`<${CodeInput} value=${code} onValue=${(next) => (setCode(next), setProblem(null))} />`}
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
    ${secret &&
    problem?.status === 403 &&
    html`<button type="button" class="button is-wide" onClick=${type}>Type a code instead</button>`}
  </form>`;
}

/** Who invites whom where to, or where a code comes from. */
function words(scanned) {
  if (!scanned) return 'Someone at home gets a code from the hub’s screen or from Hearth on their phone.';
  const { by, house, secret, isBroken } = scanned;
  if (isBroken) return 'This link is not whole. Scan the code once more, or type the six letters beside it.';
  if (!secret) return 'The code came with the link. Give this device a name and let it in.';
  const who = by ? `${by} invites you to ${house}.` : `You are invited to ${house}.`;
  return `${who} Give this device a name and let it in.`;
}
