/**
 * What scripts add to pages that work without them. Nothing here decides anything: the server does, with or without it.
 */

const each = (selector, work) => document.querySelectorAll(selector).forEach(work);

/** Whoever made a mistake, or has something to read first, begins there. */
function focusFirst() {
  const first = document.querySelector('[data-focus]');
  if (first) first.focus();
}

/**
 * Whoever has typed something must not lose it to a network that is gone: a browser would show its own page of an error, and the
 * way back from there is empty. So it is asked first whether the service can be reached.
 */
function mindTheNetwork() {
  document.addEventListener(
    'submit',
    async (event) => {
      const form = event.target;
      const { submitter } = event;
      if (form.method !== 'post' || form.dataset.reached !== undefined || !isTypedInto(form)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (form.dataset.asking !== undefined) return;
      form.dataset.asking = '';
      const reachable = await isReachable();
      delete form.dataset.asking;
      document.getElementById('offline').hidden = reachable;
      if (!reachable) {
        document.getElementById('offline').focus();
        return;
      }
      form.dataset.reached = '';
      form.requestSubmit(submitter);
    },
    true,
  );
}

const isTypedInto = (form) => form.querySelector('input:not([type="hidden"]), textarea, select') !== null;

async function isReachable() {
  try {
    await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}

/** A second click sends nothing: the first is under way. */
function holdSecondClicks() {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.sent !== undefined) {
      event.preventDefault();
      return;
    }
    if (form.method !== 'post' || form.dataset.download !== undefined) return;
    form.dataset.sent = '';
    const button = event.submitter;
    if (!button) return;
    button.setAttribute('aria-disabled', 'true');
    if (button.dataset.busy) {
      button.dataset.idle = button.textContent;
      // A little later: what is done at once needs no words.
      setTimeout(() => {
        if (form.dataset.sent !== undefined) button.textContent = button.dataset.busy;
      }, 400);
    }
  });
  // Back to a page that the browser kept, and after a request that a lost network ended.
  const release = () =>
    each('form[data-sent]', (form) => {
      delete form.dataset.sent;
      delete form.dataset.reached;
      form.querySelectorAll('[aria-disabled]').forEach((button) => {
        button.removeAttribute('aria-disabled');
        if (button.dataset.idle) button.textContent = button.dataset.idle;
      });
    });
  addEventListener('pageshow', release);
  addEventListener('offline', release);
}

/** A page that comes back out of memory may be of somebody who has left: the server is asked again. */
function askAgainAfterBack() {
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}

function showPasswords() {
  each('input[data-shows]', (input) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = input.dataset.shows;
    button.setAttribute('aria-controls', input.id);
    button.addEventListener('click', () => {
      const hidden = input.type === 'password';
      input.type = hidden ? 'text' : 'password';
      button.textContent = hidden ? input.dataset.hides : input.dataset.shows;
    });
    input.after(button);
  });
}

/** The zone of whoever reads. */
function showLocalTimes() {
  const locale = document.documentElement.lang;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  each('time[data-local]', (element) => {
    const instant = new Date(element.dateTime);
    if (!Number.isNaN(instant.getTime())) {
      element.title = element.textContent;
      element.textContent = format.format(instant);
    }
  });
}

/** `data-counts-down` has the seconds that the server counted, as the clock of a device may be wrong. */
function countDown() {
  each('[data-counts-down]', (element) => {
    const ends = performance.now() + Number(element.dataset.countsDown) * 1000;
    const tick = () => {
      const left = Math.ceil((ends - performance.now()) / 1000);
      element.hidden = left <= 0;
      if (left <= 0) return;
      element.textContent = element.dataset.text.replace('{seconds}', String(left));
      setTimeout(tick, 1000);
    };
    tick();
  });
}

/** The phone offers the code of the text that names this site (Web OTP). */
function takeCodeFromText() {
  const input = document.querySelector('input[data-web-otp]');
  if (!input || !('OTPCredential' in window)) return;
  const stop = new AbortController();
  input.form?.addEventListener('submit', () => stop.abort());
  navigator.credentials
    .get({ otp: { transport: ['sms'] }, signal: stop.signal })
    .then((credential) => {
      if (credential && input.value === '') input.value = credential.code;
    })
    .catch(() => undefined);
}

/** Warns two minutes before the server's end of the session, and leaves with it (UI-03). */
function warnBeforeTheEnd() {
  const { secondsLeft } = document.body.dataset;
  const dialog = document.getElementById('idle');
  if (secondsLeft === undefined || !dialog) return;
  const left = document.getElementById('idle-left');
  let ends = Date.now() + Number(secondsLeft) * 1000;
  const tick = () => {
    const seconds = Math.ceil((ends - Date.now()) / 1000);
    if (seconds <= 0) {
      location.assign(`/sign-in?then=${encodeURIComponent(location.pathname + location.search)}`);
      return;
    }
    if (seconds <= 120) {
      if (!dialog.open) dialog.showModal();
      left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    }
    setTimeout(tick, 1000);
  };
  tick();
  dialog.addEventListener('close', async () => {
    try {
      const reply = await fetch('/session', { headers: { accept: 'application/json' } });
      const { secondsLeft: now } = await reply.json();
      ends = Date.now() + now * 1000;
    } catch {
      // The end stays where it was; the server decides.
    }
  });
}

/** Search and sorting of what a table shows. */
function enhanceTables() {
  each('.table > table', (table) => {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    if (rows.length > 3 && table.dataset.part === undefined) addSearch(table, rows);
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      if (heading.dataset.sorts === undefined) return;
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = heading.textContent;
      button.title = `${table.dataset.sort}: ${heading.textContent}`;
      heading.replaceChildren(button);
      button.addEventListener('click', () => {
        const ascending = heading.getAttribute('aria-sort') !== 'ascending';
        headings.forEach((other) => other.removeAttribute('aria-sort'));
        heading.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
        const valueOf = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent;
        const compare = (one, other) =>
          one.localeCompare(other, document.documentElement.lang, { numeric: true });
        rows.sort((one, other) => compare(valueOf(one), valueOf(other)) * (ascending ? 1 : -1));
        body.append(...rows);
      });
    });
  });
}

function addSearch(table, rows) {
  const label = document.createElement('label');
  label.textContent = table.dataset.search;
  const input = document.createElement('input');
  input.type = 'search';
  input.autocomplete = 'off';
  label.append(input);
  label.className = 'field search';
  const found = document.createElement('p');
  found.setAttribute('role', 'status');
  found.className = 'hint';
  // In a form around the table it would send that.
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
  input.addEventListener('input', () => {
    const wanted = input.value.trim().toLocaleLowerCase();
    let count = 0;
    for (const row of rows) {
      row.hidden = wanted !== '' && !row.textContent.toLocaleLowerCase().includes(wanted);
      if (!row.hidden) count += 1;
    }
    found.textContent =
      wanted === ''
        ? ''
        : table.dataset.found.replace('{count}', String(count)).replace('{all}', String(rows.length));
  });
  table.parentElement.before(label, found);
}

/** Copies what `data-copies` names, and says that it did. */
function offerCopies() {
  each('[data-copies]', (button) => {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const source = document.getElementById(button.dataset.copies);
      await navigator.clipboard.writeText(source.textContent.trim());
      button.textContent = button.dataset.copied;
    });
  });
}

/** A file that is chosen is put into the field that is sent. */
function readFiles() {
  each('input[type="file"][data-fills]', (input) => {
    input.closest('[hidden]')?.removeAttribute('hidden');
    input.addEventListener('change', async () => {
      const [file] = input.files;
      if (file) document.getElementById(input.dataset.fills).value = textOf(await file.arrayBuffer());
    });
  });
}

/**
 * A link from a mail carries what proves it behind #, where no server, log or Referer sees it (ER-07): it goes into the form,
 * and out of the address and the history.
 */
function takeFragment() {
  const input = document.querySelector('input[data-fragment]');
  if (!input || location.hash.length < 2 || location.hash === '#main') return;
  input.value = location.hash.slice(1);
  input.closest('.field').hidden = true;
  window.history.replaceState(null, '', location.pathname + location.search);
}

/**
 * Whoever opens such a link signed out is led to a sign-in, and the browser takes along what stands behind #. It goes on with each
 * form, until there is the one it is for; a server sees it no more than before.
 */
function carryFragment() {
  if (!/^#csac_[\w-]+$/.test(location.hash) || !/^\/(sign-in|enroll)(\/|$)/.test(location.pathname)) return;
  const carried = location.hash;
  window.history.replaceState(null, '', location.pathname + location.search);
  each('main form[method="post"]', (form) => {
    form.action = form.action.split('#')[0] + carried;
  });
}

/** As spreadsheets write them: UTF-8, or UTF-16 with its mark. The server sees where it is neither. */
function textOf(buffer) {
  const [one, two] = new Uint8Array(buffer);
  const encoding =
    one === 0xff && two === 0xfe ? 'utf-16le' : one === 0xfe && two === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(buffer);
}

/** The zone of whoever fills in, where nothing is chosen yet. */
function suggestZone() {
  each('select[data-zone]', (select) => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    if (select.value === '' && [...select.options].some(({ value }) => value === timeZone))
      select.value = timeZone;
  });
}

/**
 * `data-refresh-seconds` on the body: something is under way that the server tells of. The address says that nobody asked, so
 * that it is no activity.
 */
function followProgress() {
  const { refreshSeconds } = document.body.dataset;
  if (refreshSeconds === undefined) return;
  const anew = new URL(location.href);
  anew.searchParams.set('refreshed', '');
  setTimeout(() => location.replace(anew), Number(refreshSeconds) * 1000);
}

focusFirst();
mindTheNetwork();
holdSecondClicks();
askAgainAfterBack();
showPasswords();
showLocalTimes();
countDown();
takeCodeFromText();
warnBeforeTheEnd();
enhanceTables();
offerCopies();
readFiles();
takeFragment();
carryFragment();
suggestZone();
followProgress();
document.documentElement.dataset.enhanced = '';
