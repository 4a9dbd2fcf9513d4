import SwaggerUI from 'swagger-ui-dist/swagger-ui-es-bundle.js';
import 'swagger-ui-dist/swagger-ui.css';
import './reference.css';
import { getMe } from '@gatehouse/contracts/identity';
import { callApi } from '../api/call-api.js';
import { sessionMark } from '../api/session.js';
import { fastDescription } from './fast-description.js';
import { fetchAsCaller } from './fetch-as-caller.js';
import { scrollAtOnce } from './scroll-at-once.js';

SwaggerUI({
  url: '/api/v1/openapi.json',
  plugins: [fastDescription, scrollAtOnce],
  dom_id: '#reference',
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  filter: true,
  syntaxHighlight: false,
  // Nothing is asked of other servers.
  validatorUrl: null,
  requestInterceptor: (request) => Object.assign(request, { userFetch: fetchAsCaller }),
});

const caller = document.querySelector('#caller');

async function showCaller(): Promise<void> {
  const { email, organization } = await callApi(getMe, {});
  caller?.replaceChildren(`Requests are sent as ${email}, ${organization.name}.`);
}

const link = document.createElement('a');
link.href = '/sign-in?next=%2Fdocs';
link.textContent = 'Sign in';
const askToSignIn = (): void =>
  caller?.replaceChildren(link, ' to try the calls as yourself, or authorize with an API key.');

if (sessionMark() === null) askToSignIn();
else showCaller().catch(askToSignIn);
