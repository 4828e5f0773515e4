import type { Catalogue } from './catalogue.js';

const REPORT = 'お心当たりがない場合は、すぐにお知らせください。';
const CHANGE_AND_REPORT =
  'お心当たりがない場合は、新しいパスワードを設定し、覚えのないセッションをすべて終了して、すぐにお知らせください。';
const NOT_ASKED = 'ご依頼になっていない場合は、すぐにお知らせください。';
const NOBODY_DECIDED = '会社の誰もこれを決めていない場合は、すぐにお知らせください。';
const BEFORE_THE_NEXT_PAYMENT =
  '会社の誰もこれを決めていない場合は、次の支払いの前に、すぐにお知らせください。';

const METHOD =
  '{method, select, totp {認証アプリ} sms {SMS} recovery_code {リカバリーコード} other {第二の要素}}';
const COMPANY = '{company, select, none {貴社} other {{company}}}';
const PAYMENTS_ADMIN = '{by, select, none {支払管理者} other {{by}さん}}';
const COMPANY_ADMIN = '{by, select, none {会社管理者} other {{by}さん}}';
const DIRECTORY_ADMIN = '{by, select, none {ディレクトリ管理者} other {{by}さん}}';
const SUPPORT = '{by, select, none {サポート} other {{by}さん}}';
const WHOM = '{whom, select, none {お客様} other {{whom}さん}}';
const SOMEBODY = '{email, select, none {ある方} other {{email}}}';
const PAYEE = '{payee, select, none {支払先} other {{payee}}}';
const ENDING = '{lastFour, select, none {下4桁不明} other {末尾 {lastFour}}}';
const TEAM_RIGHT =
  '{role, select, payments_admin {支払いをすべて管理する権限} payments_disburser {支払指図を作成、提出、最終承認する権限} beneficiary_approver {支払先の銀行口座を承認する権限} disbursement_contributor {支払指図の下書きに請求書を追加する権限} other {支払いに参加する権限}}';
const DIRECTORY_RIGHT =
  '{role, select, company_admin {全員のサインイン方法を決める権限} directory_admin {ディレクトリを管理する権限} member {ディレクトリへの登録} other {ディレクトリでの役割}}';
const SET_UP_NOW =
  '「セキュリティ設定」から今すぐ設定してください。所要時間は2分です。認証アプリの方が安全です。会社が許可している場合は、SMSも利用できます。期日までに設定していない方は、次回のサインイン時に設定画面に案内され、設定が終わるまで他の画面は開きません。';

const text = (happened: string): string => `{service}：${happened}。心当たりがない場合：{contact}`;
const code = (use: string): string => `{service}：{code}（${use}用確認コード）他人に教えないで下さい`;

export const ja: Catalogue = {
  kinds: {
    factor_enrolled: {
      subject: 'アカウントに第二の要素が追加されました',
      happened: `今後は${METHOD}でサインインと支払いを確認します。`,
      otherwise: REPORT,
    },
    factor_replaced: {
      subject: '第二の要素が置き換えられました',
      happened: `${METHOD}が新しく設定されました。以前の設定は使えなくなりました。`,
      otherwise: REPORT,
    },
    factor_removed: {
      subject: 'アカウントから第二の要素が削除されました',
      happened: `今後は${METHOD}による確認は行われません。他に設定したものは、これまでどおり使えます。`,
      otherwise: CHANGE_AND_REPORT,
    },
    factor_lost: {
      subject: '第二の要素の紛失が届け出られました',
      happened: `紛失の届け出があり、${METHOD}による確認は行われなくなりました。他のセッションはすべて終了しました。`,
      otherwise: CHANGE_AND_REPORT,
    },
    factors_reset: {
      subject: '第二の要素がリセットされました',
      happened:
        '権限のある担当者が、第二の要素が失われたことを確認しました。これまでの要素はいずれも使えなくなり、すべてのセッションが終了しました。サインインには、パスワードと、サインイン用のアドレスに送信されたコードが必要です。その後、第二の要素を新しく設定します。24時間は支払いを確認できません。',
      otherwise: NOT_ASKED,
    },
    factors_unlocked: {
      subject: '第二の要素を再びお使いいただけます',
      happened:
        'コードまたはパスワードが何度か間違っていたためにロックされていたアカウントのロックを、権限のある担当者が解除しました。パスワードと第二の要素は元のままです。',
      otherwise: NOT_ASKED,
    },
    reset_requested: {
      subject: '第二の要素のリセットが申請されました',
      happened:
        '第二の要素が失われたとの連絡がありました。当社の別の担当者が申請を承認するまでは元のままで、承認後はいずれも使えなくなります。{reference, select, none {申請は24時間後に無効になります。} other {申請番号は {reference} です。24時間後に無効になります。}}',
      otherwise: 'ご依頼になっていない場合は、すぐにお知らせください。その場合は何もリセットされません。',
    },
    enrollment_code_issued: {
      subject: '第二の要素を設定するためのコード',
      happened:
        '{code, select, none {サインイン用のアドレスにコードを送信しました。そのコードとパスワードで、第二の要素を設定できます。} other {24時間以内に、パスワードとこのコードでサインインしてください。コードは一度だけ使え、第二の要素の設定にのみ進めます。\n\n{code}}}',
      otherwise:
        'ご依頼になっていない場合は、すぐにお知らせください。コードは誰にも教えないでください。当社からお尋ねすることはありません。',
    },
    factors_blocked: {
      subject: '第二の要素が30分間ロックされました',
      happened:
        'パスワードの入力後、続けて何度か間違ったコードが入力されました。現在は正しいコードも受け付けられません。',
      otherwise: CHANGE_AND_REPORT,
    },
    factor_nearly_disabled: {
      subject: '第二の要素がまもなく使えなくなります',
      happened: `${METHOD}で、間違ったコードが非常に多く続けて入力されました。あと数回で完全に無効になり、新しく設定する必要があります。その場合はリカバリーコードでサインインできます。正しいコードを一度入力すると、回数は元に戻ります。`,
      otherwise: CHANGE_AND_REPORT,
    },
    factor_disabled: {
      subject: '第二の要素が無効になりました',
      happened: `${METHOD}で、間違ったコードが続けて入力された回数が多すぎました。リカバリーコードでサインインして新しく設定するか、サポートにご相談ください。`,
      otherwise: CHANGE_AND_REPORT,
    },
    recovery_code_issued: {
      subject: '新しいリカバリーコードが発行されました',
      happened: '新しいリカバリーコードが表示されました。以前のものはすべて使えなくなりました。',
      otherwise: REPORT,
    },
    recovery_code_used: {
      subject: 'リカバリーコードが使用されました',
      happened:
        'パスワードとリカバリーコードでサインインがありました。第二の要素を新しく設定する必要があり、24時間は支払いを確認できません。',
      otherwise: REPORT,
    },
    second_factor_failed: {
      subject: 'パスワードの入力後に間違ったコードが入力されました',
      happened: `パスワードは正しいものでしたが、${METHOD}の答えが間違っていたため、サインインは行われませんでした。`,
      otherwise: CHANGE_AND_REPORT,
    },
    signed_in_after_failures: {
      subject: '何度か間違った後に正しいコードが入力されました',
      happened: `{failures, plural, =0 {何度か間違った後に} other {# 回間違った後に}}、${METHOD}で正しい答えが入力されました。`,
      otherwise: CHANGE_AND_REPORT,
    },
    bank_account_changed: {
      subject: '貴社の銀行口座が変更されました',
      happened: `銀行口座（${ENDING}）{change, select, added {が追加されました} renamed {の名前が変更されました} selected {に、今後の支払いが入金されます} deactivated {が無効になりました} other {が変更されました}}。`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    funding_account_changed: {
      subject: '貴社の支払元口座が変更されました',
      happened: `支払元口座（${ENDING}）{change, select, added {が追加されました} renamed {の名前が変更されました} made_default {が既定の口座になりました。指定がない場合はここから支払われます} deactivated {が無効になりました} verified {を銀行が確認しました} failed {を銀行が確認できませんでした} other {が変更されました}}。`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    beneficiary_account_changed: {
      subject: '支払先が別の口座での受け取りを希望しています',
      happened: `${PAYEE}は今後、別の口座での受け取りを希望しています：{after, select, none {口座の一覧をご覧ください} other {{after}}}。どなたかが確認して承認するまで、この口座には支払われません。以前からご存じの番号で、支払先のご存じの方にお尋ねください。`,
      otherwise: '支払先に心当たりがない場合は、口座を承認せず、すぐにお知らせください。',
    },
    disbursement_needs_review: {
      subject: '支払指図を改めて確認する必要があります',
      happened: `${PAYEE}は今後、別の口座での受け取りを希望しています。この支払先への提出済みの支払指図について、これまでに表示、回答、承認された内容は無効になりました。新しい口座が承認されれば、最終承認できます：{disbursements, select, none {支払指図の一覧をご覧ください} other {{disbursements}}}。`,
      otherwise: '支払先に心当たりがない場合は、支払指図を取り消し、すぐにお知らせください。',
    },
    disbursements_switched: {
      subject: '貴社の支払指図が停止または再開されました',
      happened: `${PAYMENTS_ADMIN}が${COMPANY}の支払指図を{switched, select, on {再開しました} off {停止しました} other {停止または再開しました}}。理由：{reason, select, none {不明} other {{reason}}}。{switched, select, on {再び作成、提出できます。} other {再開されるまで、作成も提出もできません。提出または最終承認済みのものは、そのまま進みます。}}`,
      otherwise: NOBODY_DECIDED,
    },
    finance_client_proposed: {
      subject: '貴社の財務システムが二人目の確認を待っています',
      happened: `${PAYMENTS_ADMIN}が財務システム{client, select, none {} other {「{client}」}}の{change, select, register {登録} change {変更} other {登録または変更}}を提案しました。別の支払管理者が内容を見て確認するまで、効力はありません。`,
      otherwise: '会社の誰もこれを決めていない場合は、提案を取り下げ、お知らせください。',
    },
    finance_client_changed: {
      subject: '貴社の財務システムが登録、変更、または停止されました',
      happened: `財務システム{client, select, none {} other {「{client}」}}{change, select, registered {が登録されました} key_withdrawn {の鍵 {key} が取り消されました} disabled {が停止されました} other {が変更されました}}。操作した方：${PAYMENTS_ADMIN}。登録された範囲で支払いの参照と報告ができ、承認はできません。`,
      otherwise: '会社の誰もこれを決めていない場合は、システムを停止し、すぐにお知らせください。',
    },
    webhook_endpoint_changed: {
      subject: '貴社のイベントの通知先が変更されました',
      happened: `${PAYMENTS_ADMIN}が通知先を{change, select, added {追加しました} secret_rotated {変更し、新しいシークレットを作成しました} disabled {停止しました} enabled {有効にしました} other {変更しました}}：{url, select, none {不明} other {{url}}}。この通知先には、貴社の支払いと第二の要素について通知されます。何が起きたかを知るだけで、何も操作できません。`,
      otherwise: '会社の誰もこれを決めていない場合は、通知先を停止し、お知らせください。',
    },
    webhook_failing: {
      subject: '貴社のイベントが受信されていません',
      happened:
        '{url, select, none {ご指定の通知先} other {{url} }}への送信を、何度も試みた後に中止しました。メッセージは30日間保存され、確認と再送ができます。',
      otherwise:
        '会社の誰もこれを決めていない場合は、通知先を停止してください。そうでなければ、そのシステムの担当者にお尋ねください。再び受信されるまで、この通知は一度だけです。',
    },
    payment_failed: {
      subject: '貴社の資金が届きませんでした',
      happened:
        '財務システムの報告によると、支払指図{disbursement, select, none {} other { {disbursement} }}の{what, select, drawdown {引き落とし} other {{failed, plural, =0 {一部} other {支払い # 件}}}}が失敗したか、返金されました。支払われなかった分は、再び支払いが必要です。',
      otherwise:
        '支払先に心当たりがない場合は、財務システムの担当者にお尋ねください。残りの分は、新しい支払指図で支払えます。',
    },
    beneficiary_accounts_wait: {
      subject: '支払先口座が確認を待っています',
      happened:
        '{count, plural, =0 {口座が確認を待っています} other {# 件の口座が確認を待っています}}：{payees, select, none {口座の一覧をご覧ください} other {{payees}}}。どなたかが承認するまで、そこには支払われません。',
      otherwise:
        '支払先に心当たりがない場合は、すぐにお知らせください。待っている口座がある間、毎週月曜日と木曜日にお知らせします。',
    },
    approval_policy_proposed: {
      subject: '承認規則の変更が提案されました',
      happened: `${PAYMENTS_ADMIN}が、支払いを承認する人数と金額の上限について、新しい規則を提案しました。別の支払管理者が7日以内に確認すると有効になります。どの支払管理者も提案を取り下げることができます。`,
      otherwise: '会社の誰もこれを決めていない場合は、提案を取り下げ、すぐにお知らせください。',
    },
    approval_policy_changed: {
      subject: '貴社の承認規則が変更されました',
      happened: `${PAYMENTS_ADMIN}が、支払いを承認する人数と金額の上限について、新しい規則を確認しました。ただちに有効です。`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    payee_admin_added: {
      subject: '貴社に支払先管理者が追加されました',
      happened: `${SOMEBODY} は、貴社の銀行口座と支払契約を管理し、他の支払先管理者の復帰を助けることができるようになりました。`,
      otherwise: NOBODY_DECIDED,
    },
    team_role_added: {
      subject: '貴社の支払いに関する権限が付与されました',
      happened: `${SUPPORT}が${WHOM}に、${COMPANY}での${TEAM_RIGHT}を付与しました。`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    team_role_removed: {
      subject: '貴社の支払いに関する権限が取り消されました',
      happened: `${SUPPORT}が${WHOM}から、${COMPANY}での${TEAM_RIGHT}を取り消しました。開いているセッションは、その権限なしで続きます。`,
      otherwise: NOBODY_DECIDED,
    },
    support_agent_added: {
      subject: 'サポート担当者が追加されました',
      happened: `${SOMEBODY} は、支払管理者の任命、ロックの解除、二人の担当者によるリセットを行います。別の担当者が追加した場合は、24時間後からです。`,
      otherwise:
        '会社の誰もこれを決めていない場合は、すぐに警報を発し、権限を取り消してください：support-agent remove。',
    },
    support_agent_removed: {
      subject: 'サポート担当者が外れました',
      happened: `${SOMEBODY} は、サポート担当者ではなくなりました。その方の申請は、もう誰も承認できません。取り下げてください。`,
      otherwise: '会社の誰もこれを決めていない場合は、すぐに警報を発してください。',
    },
    address_added: {
      subject: 'このようなメールを受け取るアドレスについて',
      happened:
        '{confirmed, plural, =0 {{email, select, none {別のアドレス} other {{email} }}にメールを送信しました。24時間以内に確認されると、お客様のアドレスの一つになります。} other {{email, select, none {別のアドレス} other {{email} }}が確認されました。今後、アカウントの変更はすべてこのアドレスに通知されます。}}',
      otherwise: CHANGE_AND_REPORT,
    },
    address_confirmation: {
      subject: 'このアドレスを確認してください',
      happened:
        'アカウントに関するお知らせを、このアドレスで受け取りたいとの依頼がありました。ご本人の場合は、24時間以内にこのリンクを開き、サインインしてアドレスを確認してください。リンクは一度だけ、依頼したご本人だけが使えます。\n\n{link, select, none {リンクは新しいアドレスに送信されました。} other {{link}}}\n\nリンクが開かない場合は、「セキュリティ設定」で確認待ちのアドレスを選び、代わりにこのトークンを貼り付けてください。\n\n{token, select, none {トークンは新しいアドレスに送信されました。} other {{token}}}',
      otherwise:
        'お心当たりがない場合は、何もする必要はありません。このようなメールが続くことはありません。リンクとトークンは誰にも教えないでください。',
    },
    address_removed: {
      subject: 'アカウントからアドレスが削除されました',
      happened:
        '{email, select, none {お客様のアドレスの一つ} other {{email} }}には、今後アカウントの変更が通知されません。これが最後のお知らせです。',
      otherwise: CHANGE_AND_REPORT,
    },
    password_blocked: {
      subject: 'パスワードでのサインインがロックされました',
      happened:
        'アカウントに、続けて何度か間違ったパスワードが入力されました。{until, select, lifted {会社の設定により、ディレクトリ管理者が解除するか、リンクから新しいパスワードを設定するまで続きます。} other {30分間続きます。}}以前にサインインしたデバイスは、第三者の試行の影響を受けません。',
      otherwise:
        'お心当たりがない場合でも、サインインは行われていませんので、何もする必要はありません。繰り返される場合は、お知らせください。',
    },
    password_changed: {
      subject: 'パスワードが変更されました',
      happened: '新しいパスワードが設定され、すべてのセッションが終了しました。第二の要素は元のままです。',
      otherwise: 'お心当たりがない場合は、新しいパスワードを設定するリンクを請求し、すぐにお知らせください。',
    },
    password_reset_requested: {
      subject: '新しいパスワードを設定してください',
      happened:
        '{link, select, none {新しいパスワードを設定するリンクが請求され、サインイン用のアドレスに送信されました。パスワードは元のままです。} other {60分以内にこのリンクを開き、新しいパスワードを設定してください。リンクは一度だけ使え、第二の要素はこれまでどおり確認します。\n\n{link}}}',
      otherwise:
        'お心当たりがない場合は、何もする必要はありません。パスワードは元のままです。リンクは誰にも教えないでください。',
    },
    mfa_deadline_set: {
      subject: '会社で二要素認証が必須になります',
      happened: `{deadline}以降、パスワードに加えて第二の要素を設定していない方は${COMPANY}に入れなくなります。\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_deadline_moved: {
      subject: '二要素認証が必須になる日が変更されました',
      happened: `日程が変更されました。{deadline}以降、パスワードに加えて第二の要素を設定していない方は${COMPANY}に入れなくなります。\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_deadline_near: {
      subject: '{days, plural, other {あと # 日で二要素認証が必須になります}}',
      happened: `{days, plural, other {残り # 日です}}。{deadline}以降、第二の要素がないと${COMPANY}に入れなくなりますが、まだ設定されていません。\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_policy_lifted: {
      subject: '二要素認証は必須ではなくなりました',
      happened: `${COMPANY}では第二の要素が必須ではなくなりました。設定済みの方には、これまでどおり確認を求めます。第三者の侵入を防ぐためです。`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_policy_changed: {
      subject: '貴社のサインイン規則が変更されました',
      happened: `${COMPANY_ADMIN}が${COMPANY}の第二の要素について、新しい規則を保存しました。変更前と変更後の内容は、規則の履歴にあります。`,
      otherwise: NOBODY_DECIDED,
    },
    device_remembered: {
      subject: '一台のデバイスで、しばらく第二の要素を求めません',
      happened:
        '第二の要素でのサインイン後、このデバイスが記憶されました。期限は最長で{until, select, none {不明な時刻} other {{until}}}までです。パスワードは引き続き求められ、新しい第二の要素が必要な操作では確認を求めます。「セキュリティ設定」で、いつでもデバイスの記憶を取り消せます。',
      otherwise: CHANGE_AND_REPORT,
    },
    directory_invitation: {
      subject: '会社のディレクトリに登録されました',
      happened: `${DIRECTORY_ADMIN}が${COMPANY}のディレクトリに登録しました。このアドレスでサインインしてください。以前ここでサインインしたことがある場合は、招待を承諾すると所属します。まだパスワードがない場合は、サインイン画面で、設定用のリンクを請求してください。`,
      otherwise:
        'ご依頼になっていない場合でも、何もする必要はありません。繰り返される場合は、お知らせください。',
    },
    directory_deactivated: {
      subject: '会社へのアクセスが終了しました',
      happened: `${DIRECTORY_ADMIN}が${COMPANY}での登録を無効にしました。他の会社での登録は元のままです。`,
      otherwise: NOBODY_DECIDED,
    },
    directory_reactivated: {
      subject: '会社に再びアクセスできます',
      happened: `${DIRECTORY_ADMIN}が${COMPANY}での登録を再び有効にしました。会社が第二の要素を必須としている場合は、入る前に設定します。`,
      otherwise: NOBODY_DECIDED,
    },
    directory_role_changed: {
      subject: '貴社を管理する方が変更されました',
      happened: `{from, select, support {サポート} other {${COMPANY_ADMIN}}}が${WHOM}{change, select, remove {から} other {に}}、${COMPANY}での${DIRECTORY_RIGHT}を{change, select, remove {取り消しました} other {付与しました}}。`,
      otherwise: NOBODY_DECIDED,
    },
    sign_in_unlocked: {
      subject: 'パスワードで再びサインインできます',
      happened: `パスワードが何度か間違っていたためのロックを、${DIRECTORY_ADMIN}が解除しました。パスワードと第二の要素は元のままです。`,
      otherwise: 'ご依頼になっていない場合は、新しいパスワードを設定し、すぐにお知らせください。',
    },
  },
  frame: {
    when: '日時：{when}',
    from: '接続元：{address, select, none {不明なアドレス} other {{address}}}',
    with: '使用プログラム：{userAgent, select, none {名前不明} other {{userAgent}}}',
    contact: 'ご質問・お問い合わせ：{contact}',
    more: '{more, plural, other {他 # 件}}',
  },
  texts: {
    factor_enrolled: text(`${METHOD}が追加されました`),
    factor_replaced: text(`${METHOD}が再設定されました`),
    factor_removed: text(`${METHOD}が削除されました`),
    factor_lost: text(`${METHOD}の紛失届を受け付けました`),
    factor_disabled: text(`誤入力多数で${METHOD}を無効化`),
    factors_blocked: text('誤入力で第二の要素を30分ロック'),
    factors_reset: text('第二の要素がリセットされました'),
    reset_requested: text('第二の要素のリセットが申請中です'),
    recovery_code_used: text('リカバリーコードでサインイン'),
  },
  codes: {
    sign_in: code('サインイン'),
    step_up: code('変更確認'),
    enrollment: code('SMS設定'),
    countersign: code('支払承認'),
    payment:
      '{service}：{payee}{others, plural, =0 {} other { 他 # 件}}へ {amount} 支払う確認コードは {code} です。誰にも教えないでください。',
  },
};
