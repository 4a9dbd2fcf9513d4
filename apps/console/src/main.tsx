import './app/without-eval.js';
import '@mantine/core/styles.css';
import './app/fonts.css';
import './app/console.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { setNonce } from 'get-nonce';
import { isBeingReloaded, reloadOnLoadErrors } from './api/load-errors.js';
import { getAuthState } from './api/session.js';
import { App } from './app/app.js';
import { styleNonce } from './app/style-nonce.js';
import { startTexts } from './i18n/index.js';

reloadOnLoadErrors();
setNonce(styleNonce());
const root = document.getElementById('root');
const hasTexts = await startTexts(getAuthState().kind === 'in').then(
  () => true,
  () => false,
);
if (root && !hasTexts && !isBeingReloaded()) {
  // In both languages, since neither could be loaded.
  root.textContent =
    'Gatehouse could not be loaded. Please reload the page. · Gatehouse konnte nicht geladen werden. Bitte laden Sie die Seite neu.';
}
if (root && hasTexts) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
