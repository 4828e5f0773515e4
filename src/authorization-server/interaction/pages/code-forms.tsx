import type { FactorMethod } from '@countersign/mfa-core';
import type { Notice } from '../notice.js';
import type { OfferedMethod } from '../offered-methods.js';
import { CodeField } from './parts.js';

export interface CodeForms {
  path: string;
  methods: readonly OfferedMethod[];
  /** Of the text that was sent; null where none was yet. */
  text: { sentTo: string | null } | null;
  notice: Notice | null;
  /** On the button. */
  verb: string;
}

/** One form for each way the person has to answer. */
export const CodeFormsOf = ({ methods, text, ...rest }: CodeForms) => (
  <>
    {methods.map(({ method, hint }) =>
      method === 'sms' && text === null ? (
        <SendText path={rest.path} hint={hint} again={false} />
      ) : (
        <CodeForm {...rest} method={method} hint={method === 'sms' ? (text?.sentTo ?? hint) : hint} />
      ),
    )}
  </>
);

const CodeForm = (props: {
  path: string;
  method: FactorMethod;
  hint: string | null;
  notice: Notice | null;
  verb: string;
}) => {
  const { path, method, hint, notice, verb } = props;
  const label =
    method === 'totp'
      ? 'Code from your authenticator app'
      : `Code we sent by text${hint === null ? '' : ` to ${hint}`}`;
  return (
    <>
      <form method="post" action={`${path}/code`}>
        <input type="hidden" name="method" value={method} />
        <CodeField id={`code-${method}`} label={label} notice={notice} />
        <button class="go" type="submit">
          {verb}
        </button>
      </form>
      {method === 'sms' && <SendText path={path} hint={hint} again />}
    </>
  );
};

const SendText = ({ path, hint, again }: { path: string; hint: string | null; again: boolean }) => (
  <form method="post" action={`${path}/text`}>
    <button type="submit">
      {again ? 'Send a new code' : `Send a code by text${hint === null ? '' : ` to ${hint}`}`}
    </button>
  </form>
);
