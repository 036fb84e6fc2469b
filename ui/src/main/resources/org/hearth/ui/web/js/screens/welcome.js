/** The first screen of someone who is not signed in: password or provider, pairing code, or a new hub. */
import { html, useEffect, useState } from '../view.js';
import { get } from '../api.js';
import { useStore } from '../store.js';
import { Icon } from '../parts/icon.js';
import { ProviderButton, ProviderProblem, useProvider } from '../parts/provider.js';
import { SignIn } from './sign-in.js';
import { Pair } from './pair.js';
import { SetUp } from './set-up.js';

const WAYS = {
  code: { title: 'Let this device in', part: Pair },
  password: { title: 'Welcome home', part: SignIn },
  setUp: { title: 'Set up this hub', part: SetUp },
};

/** Shows the three ways in, one at a time. */
export function Welcome() {
  const [way, setWay] = useState(location.pathname === '/pair' ? 'code' : 'password');
  const wasEnded = useStore((state) => state.wasEnded);
  const refusal = useStore((state) => state.refusal);
  const provider = useProvider();
  useEffect(() => {
    get('/api/health')
      .then((health) => health.isSetUp === false && setWay('setUp'))
      .catch(() => null);
  }, []);
  const { title, part: Part } = WAYS[way];
  return html`<main class="welcome">
    <div class="welcome-card">
      <img class="welcome-logo" src="/icons/hearth.svg" alt="" width="64" height="64" />
      <h1>${title}</h1>
      ${wasEnded &&
      way !== 'setUp' &&
      html`<div class="note"><${Icon} name="leave" size="20" /><p>This device was signed out.</p></div>`}
      ${refusal && way === 'password' && html`<${ProviderProblem} code=${refusal} name=${provider} />`}
      <${Part} key=${way} />
      ${provider && way === 'password' && html`<${ProviderButton} name=${provider} after=${refusal} />`}
      <nav class="welcome-ways" aria-label="Other ways in">
        ${way !== 'code' && html`<${Way} to="code" label="I have a pairing code" ...${{ setWay }} />`}
        ${way !== 'password' && html`<${Way} to="password" label="Sign in with e-mail" ...${{ setWay }} />`}
        ${way !== 'setUp' && html`<${Way} to="setUp" label="This hub is new" ...${{ setWay }} />`}
      </nav>
    </div>
  </main>`;
}

const Way = ({ to, label, setWay }) =>
  html`<button class="text-button" onClick=${() => setWay(to)}>${label}</button>`;
