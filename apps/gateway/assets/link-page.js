/** What the pages behind the links of our e-mails share. The token comes in the fragment, which no server ever sees. */

/** Takes the token out of the address, so that it stays out of the history. */
export function takeToken() {
  const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
  history.replaceState(null, '', location.pathname);
  return token;
}

/** Asks the API; answers `{ ok, body }`, where `body` is a problem unless ok. */
export async function ask(path, body) {
  try {
    const response = await fetch(`/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return { ok: response.ok, body: text === '' ? {} : JSON.parse(text) };
  } catch {
    return {
      ok: false,
      body: { code: 'offline', detail: 'The portal cannot be reached. Try again shortly.' },
    };
  }
}

/** Shows one state of the page. Everything is set as text, so nothing that people typed becomes markup. */
export function show(title, ...parts) {
  const heading = document.createElement('h1');
  heading.textContent = title;
  document.querySelector('main').replaceChildren(heading, ...parts);
}

export function paragraph(text) {
  return Object.assign(document.createElement('p'), { textContent: text });
}

export function button(text, onClick) {
  const element = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: text,
  });
  element.addEventListener('click', onClick);
  return element;
}

/** A form of labelled fields. `onSubmit(values)` answers what went wrong, or nothing. */
export function form(fields, submit, onSubmit) {
  const element = document.createElement('form');
  const alert = Object.assign(document.createElement('p'), { role: 'alert' });
  const send = Object.assign(document.createElement('button'), { textContent: submit });
  for (const { label, hint, ...attributes } of fields) {
    const input = Object.assign(document.createElement('input'), attributes);
    const wrapper = document.createElement('label');
    wrapper.append(label, input);
    if (hint) wrapper.append(Object.assign(document.createElement('small'), { textContent: hint }));
    element.append(wrapper);
  }
  element.append(alert, send);
  element.addEventListener('submit', async (event) => {
    event.preventDefault();
    send.disabled = true;
    alert.textContent = '';
    alert.textContent = (await onSubmit(Object.fromEntries(new FormData(element)))) ?? '';
    send.disabled = false;
  });
  return element;
}

/** What a problem says to a person. */
export const wordsOf = (problem) =>
  problem.errors
    ? problem.errors.map((error) => `${error.pointer.slice(1)} ${error.detail}`).join('. ')
    : problem.detail;
