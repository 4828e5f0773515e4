import type { Actor } from './actor.js';
import { allowsItself, lostPhone, notItsOwn } from './company-resets.js';
import { enrollApp, enrollPhone } from './enrollment.js';
import { chapter, field, outline, shows, tell } from './narrator.js';
import { signIn } from './sign-in.js';
import type { Stage } from './stage.js';
import { StoryError } from './story-error.js';

const POLICY = '/v1/company/mfa-policy';
const DAY_MS = 86_400_000;
const NOTICE_DAYS = 30;
/** Where the admin is. It has no daylight saving, so that its day begins at the same hour at any time of the year. */
const ZONE = 'America/Phoenix';
const ZONE_BEHIND_MS = 7 * 3_600_000;
const FILE = ['name,email,locale,time_zone', 'Noor Haddad,noor@cedarstone.example,fr-CA,America/Toronto'];

/** A company asks everybody for a second factor: announced, set up early or late, and helped with when a phone is lost. */
export async function companyStory(stage: Stage): Promise<void> {
  const { person, inbox, clock } = stage;
  const jo = person('company_admin');
  const [uma, wes] = [person('member', 0), person('member', 1)];

  chapter('1. An admin sets a deadline');
  await signIn(jo);
  tell(`Attack: ${uma.name}, who works there, would decide for all.`);
  await uma.givePassword();
  await uma.call('GET', POLICY, { expect: 403, problem: 'access-refused' });
  const deadline = await setDeadline(jo, clock.now());

  chapter('2. Everybody without a second factor hears of it, and nobody is asked yet');
  shows(`${uma.name}'s mailbox`, await inbox.mailTo(uma.user.email, /second factor/));
  await jo.call('GET', '/v1/company/mailings', { expect: 200, show: ['items'] });
  tell(`${wes.name} signs in with the password alone, as ever:`);
  await wes.givePassword();

  chapter('3. One sets it up early');
  const mine = await uma.call('GET', uma.mfa, { expect: 200, show: ['ahead', 'enrollment'] });
  if (mine.body['alwaysRequired'] !== false) throw new StoryError('a second factor is demanded early');
  await enrollApp(uma);
  tell('And is asked from now on, though the deadline lies ahead:');
  await uma.signOut();
  await signIn(uma);
  tell(`${jo.name} looks who would be stopped if the deadline were today:`);
  await signIn(jo);
  await jo.call('GET', '/v1/company/coverage/dry-run', { expect: 200, show: ['on', 'stopped'] });

  chapter('4. The deadline comes');
  await clock.wait(deadline - clock.now(), `${NOTICE_DAYS} days go by`);
  tell(`${wes.name} has set up nothing, and is led into it:`);
  const step = await wes.givePassword();
  tell(
    'Attack: what the password alone has earned is tried elsewhere. It opens the set-up and nothing more.',
  );
  await wes.call('GET', '/v1/sessions', { bearer: step.ticket, expect: 401, problem: 'invalid-token' });
  const phone = wes.phoneWith('+14155550123');
  await enrollPhone(wes, phone, step.ticket);
  tell('Why it is asked for stands where everybody sees it:');
  await wes.call('GET', wes.mfa, { expect: 200, show: ['alwaysRequired', 'requiredBy'] });

  chapter('5. A device is remembered, and forgotten');
  await remembered(uma);

  chapter('6. A phone is lost');
  await signIn(jo);
  await notItsOwn(jo, person('payments_admin'));
  await allowsItself(jo, wes);
  await lostPhone({ admin: jo, person: wes, inbox });

  chapter('7. People come and go');
  await comeAndGo(jo, uma);

  chapter('8. What the auditor asks for');
  await jo.call('GET', '/v1/company/coverage', { expect: 200, show: ['people', 'byStatus', 'byMethod'] });
  const history = await jo.call('GET', `${POLICY}/history`, { expect: 200 });
  tell('Who saved which rules, and what they were before:');
  outline((history.body['items'] as object[]).slice(0, 1));
}

async function setDeadline(admin: Actor, now: number): Promise<number> {
  const present = await admin.call('GET', POLICY, { expect: 200, show: ['version', 'requireFrom'] });
  const day = new Date(now - ZONE_BEHIND_MS + NOTICE_DAYS * DAY_MS).toISOString().slice(0, 10);
  const policy = {
    ...{ version: present.body['version'], requireFrom: day, timeZone: ZONE, methods: ['totp', 'sms'] },
    ...{
      rememberDevice: '7_days',
      session: { idleMinutes: null, hours: 24 },
      lockOut: false,
      countries: null,
    },
  };
  tell('A day that is on no calendar is named, and nothing is saved:');
  await admin.call('PUT', POLICY, {
    body: { ...policy, requireFrom: '2027-02-30' },
    ...{ expect: 400, problem: 'invalid-request' },
  });
  tell(`From ${day} on, by the calendar where ${admin.name} is, nobody enters without a second factor:`);
  const saved = await admin.call('PUT', POLICY, {
    body: policy,
    expect: 200,
    show: ['requireFrom', 'requiredFrom', 'enforced', 'advice'],
  });
  return Date.parse(String(saved.body['requiredFrom']));
}

/** The password is asked for all the same, and whatever needs a fresh factor asks for that, too. */
async function remembered(person: Actor): Promise<void> {
  const devices = `${person.mfa}/remembered-devices`;
  const step = await person.givePassword();
  const challengeId = await person.challenge('totp', { ticket: step.ticket });
  tell(`${person.name} asks not to be asked again on this device, which the company allows for seven days:`);
  const code = await person.codeBy('totp');
  person.keepSession(await person.answer(challengeId, code, step.ticket, { rememberDevice: true }));
  tell('The next sign-in asks for the password alone:');
  if ((await person.givePassword()).status !== 'signed_in')
    throw new StoryError('the device was not remembered');
  tell('Attack: whoever sits at the device and knows the password wants a new recovery code.');
  await person.call('POST', `${person.mfa}/recovery-code`, { expect: 401, problem: 'step-up-required' });
  tell(`${person.name} has the device forgotten, which ends what it let in:`);
  const { body } = await person.call('GET', devices, { expect: 200, show: ['items'] });
  const [device] = body['items'] as { id: string }[];
  await person.call('DELETE', `${devices}/${device?.id ?? ''}`, { expect: 204 });
  if ((await person.givePassword()).status !== 'second_factor_required')
    throw new StoryError('a forgotten device is still known');
}

async function comeAndGo(admin: Actor, person: Actor): Promise<void> {
  const members = '/v1/company/members';
  await signIn(admin);
  tell('A file with a row that is wrong is refused by the row, and nothing of it is imported:');
  await admin.call('POST', `${members}/import`, {
    csv: [...FILE, '"=HYPERLINK(""http://evil.example"")",mal@cedarstone.example,,'].join('\n'),
    ...{ expect: 422, problem: 'member-file-refused' },
  });
  tell('Mended, all of it is; the mails to them go out behind:');
  await admin.call('POST', `${members}/import`, {
    csv: FILE.join('\n'),
    ...{ expect: 200, show: ['invited', 'unchanged'] },
  });
  const found = await admin.call('GET', `${members}?query=${person.name}`, { expect: 200 });
  const [member] = found.body['items'] as { personId: string }[];
  const path = `${members}/${member?.personId ?? ''}`;
  tell(`${person.name} leaves, and is out at once:`);
  await admin.call('POST', `${path}/deactivate`, { body: { reason: 'leaves the company' }, expect: 204 });
  const { email, password } = person.user;
  await person.call('POST', '/v1/sign-in', {
    body: { email, password },
    expect: 403,
    problem: 'access-refused',
  });
  tell(`${person.name} comes back, and is asked for the second factor as before:`);
  await admin.call('POST', `${path}/reactivate`, { body: { reason: 'comes back' }, expect: 204 });
  field('status', (await person.givePassword()).status);
}
