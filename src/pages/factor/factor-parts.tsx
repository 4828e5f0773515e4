import type { OpenChallenge } from '../browser/browser-state.js';
import { CodeField, Form, Submit, type FormState } from '../kit/form-parts.js';
import { usePage, useWords } from '../kit/page-context.js';
import type { FactorMethod } from './factor-flow.js';

export interface OfferedMethod {
  method: string;
  hint: string | null;
}

/** Whoever has several ways picks one each time (LOG-01); the first one is what the policy recommends. */
export const ChooseMethod = (props: {
  methods: readonly OfferedMethod[];
  path: string;
  /** Where to go afterwards. */
  then?: string;
}) => {
  const { methods, path, then } = props;
  const { t } = useWords();
  const [first] = methods;
  const query = then === undefined ? '' : `&then=${encodeURIComponent(then)}`;
  return (
    <>
      <p>{t('signIn.chooseTitle')}</p>
      <ul class="ways">
        {methods.map(({ method, hint }) => (
          <li>
            {method === 'sms' ? (
              <SendText path={`${path}/text`} hint={hint} then={then} leads={first?.method === 'sms'} />
            ) : (
              <a
                class={`button ${first?.method === method ? 'go' : ''}`}
                href={`${path}?method=${method}${query}`}
              >
                {t('signIn.totp')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

const Then = ({ path }: { path: string | undefined }) =>
  path === undefined ? null : <input type="hidden" name="then" value={path} />;

const SendText = ({
  path,
  hint,
  then,
  leads,
}: {
  path: string;
  hint: string | null;
  then: string | undefined;
  leads: boolean;
}) => {
  const { t } = useWords();
  return (
    <Form action={path} inline>
      <Then path={then} />
      <Submit {...(leads ? {} : { look: 'plain' })}>
        {hint === null ? t('signIn.smsPlain') : t('signIn.sendText', { hint })}
      </Submit>
    </Form>
  );
};

/** The code of one method; of a text with another one to be sent, once its time has come (SM-08). */
export const GiveCode = (props: {
  method: FactorMethod;
  path: string;
  /** Where the code is sent, if not to the path. */
  action?: string;
  challenge: Pick<OpenChallenge, 'sentTo' | 'resendAvailableAt'> | null;
  hint?: string;
  form: FormState;
  verb: string;
  then?: string;
  /** Offered at sign-in alone. */
  remember?: boolean;
}) => {
  const { method, path, action = path, challenge, form, verb, then, remember } = props;
  const { t, rich } = useWords();
  return (
    <>
      {method === 'sms' && challenge?.sentTo && <p>{rich('signIn.sentTo', { hint: challenge.sentTo })}</p>}
      <Form action={action}>
        <input type="hidden" name="method" value={method} />
        <Then path={then} />
        <CodeField
          label={method === 'sms' ? t('signIn.code') : t('signIn.totp')}
          hint={props.hint ?? t('signIn.codeHint')}
          form={form}
          webOtp={method === 'sms'}
        />
        {remember && (
          <div class="choice">
            <input type="checkbox" id="remember" name="remember" value="yes" />
            <label for="remember">{t('signIn.remember')}</label>
          </div>
        )}
        <p class="actions">
          <Submit>{verb}</Submit>
        </p>
      </Form>
      {method === 'sms' && (
        <Resend path={`${path}/text`} at={challenge?.resendAvailableAt ?? null} then={then} />
      )}
      <p class="quiet">{t('signIn.neverShare')}</p>
      {method === 'totp' && (
        <details>
          <summary>{t('signIn.clockTitle')}</summary>
          <p>{t('signIn.clockText')}</p>
        </details>
      )}
    </>
  );
};

/** The count-down is a display: what counts is when the server sends again. */
export const Resend = ({
  path,
  at,
  then,
}: {
  path: string;
  at: string | null;
  then?: string | undefined;
}) => {
  const { words, now } = usePage();
  const { t } = words;
  const seconds = at !== null && now ? Math.ceil((Date.parse(at) - now.getTime()) / 1000) : 0;
  return (
    <Form action={path} inline>
      <Then path={then} />
      <button type="submit">{t('signIn.resend')}</button>
      {seconds > 0 && (
        <span class="quiet" data-counts-down={seconds} data-text={t('signIn.resendIn')} aria-live="off" />
      )}
    </Form>
  );
};
