import type { OpenChallenge } from '../browser/browser-state.js';
import type { Visit } from '../browser/visit.js';
import type { FactorMethod } from '../factor/factor-flow.js';
import { ChooseMethod, GiveCode, type OfferedMethod } from '../factor/factor-parts.js';
import type { Brand } from '../kit/brand.js';
import { ErrorSummary, type FormState } from '../kit/form-parts.js';
import { Layout } from '../kit/layout.js';

/** LOG-01, LOG-02, LOG-04: one of several ways, one same message for whatever was wrong, and help with the clock. */
export const SecondStepPage = (props: {
  visit: Visit;
  brand: Brand;
  methods: readonly OfferedMethod[];
  chosen: FactorMethod | null;
  challenge: OpenChallenge | null;
  form: FormState;
}) => {
  const { visit, brand, methods, challenge, form } = props;
  const { t } = visit.words;
  const factors = methods.filter(({ method }) => method !== 'recovery_code');
  const recovery = methods.some(({ method }) => method === 'recovery_code');
  const [only] = factors.length === 1 ? factors : [];
  const shown =
    props.chosen ?? (only?.method === 'totp' || (only && challenge) ? (only.method as FactorMethod) : null);
  return (
    <Layout visit={visit} brand={brand} title={t('signIn.codeTitle')}>
      <ErrorSummary errors={form.errors} />
      {methods.length === 0 && <p>{t('signIn.noWayText')}</p>}
      {shown !== null && factors.some(({ method }) => method === shown) ? (
        <>
          <GiveCode
            method={shown}
            path="/sign-in/code"
            challenge={challenge}
            form={form}
            verb={t('signIn.verify')}
            remember
          />
          {factors.length > 1 && (
            <p>
              <a href="/sign-in/code">{t('signIn.otherWay')}</a>
            </p>
          )}
        </>
      ) : (
        factors.length > 0 && <ChooseMethod methods={factors} path="/sign-in/code" />
      )}
      {recovery && (
        <p>
          <a href="/sign-in/recovery">{t('signIn.recovery')}</a>
        </p>
      )}
      <p>
        <a href="/sign-in">{t('signIn.startAgain')}</a>
      </p>
    </Layout>
  );
};
