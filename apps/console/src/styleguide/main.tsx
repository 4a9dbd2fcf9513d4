import '@mantine/core/styles.css';
import '../app/fonts.css';
import '../app/console.css';
import './styleguide.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { cssVariablesFor, themeFor } from '../app/theme.js';
import Toasts from '../components/toasts.js';
import { completeTexts, setupTexts, startTexts } from '../i18n/index.js';
import { Styleguide } from './styleguide.js';

await startTexts(true);
await Promise.all([completeTexts(), setupTexts()]);
// Links lead nowhere.
const { hook } = memoryLocation({ path: '/styleguide', static: true });
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={themeFor(undefined)}
        cssVariablesResolver={cssVariablesFor(undefined)}
        defaultColorScheme="auto"
      >
        <Router hook={hook}>
          <Styleguide />
          <Toasts />
        </Router>
      </MantineProvider>
    </StrictMode>,
  );
}
