import type { ComponentChildren } from 'preact';
import { noticeWords, type Notice } from '../notice.js';

/** What went wrong, first on the page, reached by the keyboard and read out; the field below says it again. */
export const Summary = ({ notice, field }: { notice: Notice | null; field?: string }) =>
  notice && (
    <div class="summary" role="alert" tabIndex={-1} id="summary">
      {field === undefined ? noticeWords[notice] : <a href={`#${field}`}>{noticeWords[notice]}</a>}
    </div>
  );

/** The way back: nothing is given away, and the client hears no more than that. */
export const Refuse = ({ path, children }: { path: string; children: ComponentChildren }) => (
  <form method="post" action={`${path}/refuse`}>
    <button type="submit">{children}</button>
  </form>
);

/** One field for the whole code, so that it can be pasted, filled in by the phone, and read out (UI-01). */
export const CodeField = ({ id, label, notice }: { id: string; label: string; notice: Notice | null }) => (
  <>
    <label for={id}>{label}</label>
    <input
      id={id}
      name="code"
      type="text"
      inputMode="numeric"
      autocomplete="one-time-code"
      autocapitalize="off"
      spellcheck={false}
      maxLength={20}
      required
      {...invalid(id, notice)}
    />
    <FieldError id={id} notice={notice} />
  </>
);

export const invalid = (id: string, notice: Notice | null) =>
  notice === null ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-error` };

export const FieldError = ({ id, notice }: { id: string; notice: Notice | null }) =>
  notice && (
    <p class="error" id={`${id}-error`}>
      {noticeWords[notice]}
    </p>
  );
