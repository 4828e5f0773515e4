import type { Environment } from './environment.js';

/** Marks keys that scripts/development-keys.ts made; within the alphabet of base64 where the key has no name. */
const DEVELOPMENT_KID = 'dev-';
const DEVELOPMENT_HASH_KEY = 'dev+';

/**
 * What is good enough for trying out and never for money (AR-06, SR-05). Names settings, never their values.
 */
export function productionProblems(settings: Environment): string[] {
  const problems: string[] = [];
  const refuse = (when: boolean, problem: string): void => {
    if (when) problems.push(problem);
  };
  refuse(!settings.PUBLIC_URL?.startsWith('https://'), 'PUBLIC_URL must be an https origin in production');
  refuse(
    settings.SINGLE_SIGN_ON_REDIRECT_URL?.startsWith('http://') ?? false,
    'SINGLE_SIGN_ON_REDIRECT_URL must be https in production',
  );
  refuse(!settings.SUPPORT_CONTACT, 'SUPPORT_CONTACT must be set in production');
  refuse(settings.DEMO === true, 'DEMO must not be true in production');
  refuse(settings.LOG_LEVEL === 'silent', 'LOG_LEVEL must not be silent in production');
  for (const name of ['SMS_SENDERS', 'NUMBER_INTELLIGENCE'] as const) {
    refuse(!settings[name], `${name} must be set in production`);
    refuse(/\blocal\b/.test(settings[name] ?? ''), `${name} must not be local in production`);
  }
  for (const name of ['SMTP_URL', 'MAIL_FROM'] as const)
    refuse(!settings[name], `${name} must be set in production`);
  refuse(
    settings.WEBHOOK_ALLOW_PRIVATE_TARGETS === true,
    'WEBHOOK_ALLOW_PRIVATE_TARGETS must not be true in production',
  );
  refuse(!!settings.TWILIO_BASE_URL, 'TWILIO_BASE_URL must not be set in production');
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL'] as const)
    refuse(isEmbedded(settings[name]), `${name} must not name the embedded database in production`);
  for (const name of ['SIGNING_KEYS', 'RETIRED_SIGNING_KEYS'] as const)
    refuse(
      kidsOf(settings[name]).some((kid) => kid.startsWith(DEVELOPMENT_KID)),
      `${name} holds a development key (kid ${DEVELOPMENT_KID}...), which production refuses`,
    );
  refuse(
    (settings.SECRET_BOX_KEYS as string | undefined)
      ?.split(',')
      .some((key) => key.trim().startsWith(DEVELOPMENT_KID)) ?? false,
    `SECRET_BOX_KEYS holds a development key (kid ${DEVELOPMENT_KID}...), which production refuses`,
  );
  refuse(
    (settings.HASH_KEY as string | undefined)?.startsWith(DEVELOPMENT_HASH_KEY) ?? false,
    'HASH_KEY is a development key, which production refuses',
  );
  return problems;
}

/** A text that is no key set has no kids; libs/tokens says what is wrong with it. */
function kidsOf(keySet: string | undefined): string[] {
  try {
    const { keys } = JSON.parse(keySet ?? '') as { keys: { kid?: unknown }[] };
    return keys.map(({ kid }) => (typeof kid === 'string' ? kid : ''));
  } catch {
    return [];
  }
}

/** It listens in a folder that nothing but its launcher names so. */
const EMBEDDED_SOCKET_FOLDER = /\/countersign-[0-9a-f]{16}$/;

function isEmbedded(url: string | undefined): boolean {
  const host = url && URL.canParse(url) ? new URL(url).searchParams.get('host') : null;
  return host !== null && EMBEDDED_SOCKET_FOLDER.test(host);
}
