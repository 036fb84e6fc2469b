// A family's sign-in provider: panva's certified oidc-provider, with PKCE required. Its own pages let
// anybody in under any name. Says where it is on its first line.
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';

const library = pathToFileURL(`${process.argv[2]}/node_modules/oidc-provider/lib/index.js`);
const { Provider } = await import(library);
const server = createServer().listen(0, '127.0.0.1', () => {
  const provider = new Provider(`http://127.0.0.1:${server.address().port}`, {
    clients: [
      {
        client_id: 'hearth',
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        redirect_uris: ['http://127.0.0.1/api/auth/oidc/callback'],
      },
    ],
    pkce: { required: () => true },
    claims: { email: ['email', 'email_verified'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: `${id}@example.org`, email_verified: true }),
    }),
  });
  server.on('request', provider.callback());
  console.log(provider.issuer);
});
