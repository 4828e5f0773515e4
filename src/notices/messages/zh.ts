import type { Catalogue } from './catalogue.js';

const REPORT = '如非您本人操作，请立即告知我们。';
const CHANGE_AND_REPORT = '如非您本人操作，请设置新密码，结束所有您不认识的会话，并立即告知我们。';
const NOT_ASKED = '如果您未提出此请求，请立即告知我们。';
const NOBODY_DECIDED = '如果贵公司无人作出此决定，请立即告知我们。';
const BEFORE_THE_NEXT_PAYMENT = '如果贵公司无人作出此决定，请在下次付款之前立即告知我们。';

const METHOD = '{method, select, totp {身份验证器应用} sms {短信} recovery_code {恢复码} other {第二重验证}}';
const COMPANY = '{company, select, none {贵公司} other {{company}}}';
const PAYMENTS_ADMIN = '{by, select, none {一位付款管理员} other {{by}}}';
const COMPANY_ADMIN = '{by, select, none {一位公司管理员} other {{by}}}';
const DIRECTORY_ADMIN = '{by, select, none {一位通讯录管理员} other {{by}}}';
const SUPPORT = '{by, select, none {支持团队} other {{by}}}';
const WHOM = '{whom, select, none {您} other {{whom}}}';
const SOMEBODY = '{email, select, none {某人} other {{email}}}';
const PAYEE = '{payee, select, none {一家收款方} other {{payee}}}';
const ENDING = '{lastFour, select, none {后四位未知} other {尾号 {lastFour}}}';
const TEAM_RIGHT =
  '{role, select, payments_admin {管理付款及其一切事项的权限} payments_disburser {创建、提交和授权付款单的权限} beneficiary_approver {审批收款方银行账户的权限} disbursement_contributor {向付款单草稿添加发票的权限} other {参与付款的权限}}';
const DIRECTORY_RIGHT =
  '{role, select, company_admin {决定所有人如何登录的权限} directory_admin {维护通讯录的权限} member {通讯录中的席位} other {通讯录中的职责}}';
const SET_UP_NOW =
  '请立即在“我的安全”中设置，只需两分钟。身份验证器应用是更安全的选择；如贵公司允许，也可以使用短信。届时仍未设置的用户，下次登录时将被引导进行设置，在此之前无法打开其他内容。';

const text = (happened: string): string => `{service}：${happened}。非您本人？请联系 {contact}`;
const code = (use: string): string => `{service}：{code} 是您${use}的验证码，切勿告知他人。`;

export const zh: Catalogue = {
  kinds: {
    factor_enrolled: {
      subject: '您的账户已添加第二重验证',
      happened: `从现在起，您使用${METHOD}确认登录和付款。`,
      otherwise: REPORT,
    },
    factor_replaced: {
      subject: '您的第二重验证已更换',
      happened: `${METHOD}已重新设置，原来的设置不再有效。`,
      otherwise: REPORT,
    },
    factor_removed: {
      subject: '您的账户已移除一种第二重验证',
      happened: `从现在起，不再使用${METHOD}进行任何确认。您设置的其他验证方式照常有效。`,
      otherwise: CHANGE_AND_REPORT,
    },
    factor_lost: {
      subject: '一种第二重验证已挂失',
      happened: `已收到挂失，不再使用${METHOD}进行任何确认。所有其他会话均已结束。`,
      otherwise: CHANGE_AND_REPORT,
    },
    factors_reset: {
      subject: '您的第二重验证已重置',
      happened:
        '有权限的人员证实您丢失了第二重验证。原有的验证方式全部失效，所有会话均已结束。登录时需要您的密码，以及发送到您登录地址的验证码；之后请重新设置第二重验证。24 小时内无法确认任何付款。',
      otherwise: NOT_ASKED,
    },
    factors_unlocked: {
      subject: '您可以再次使用第二重验证',
      happened:
        '您的账户因多次输入错误的验证码或密码而被锁定，有权限的人员已解除锁定。您的密码和第二重验证保持不变。',
      otherwise: NOT_ASKED,
    },
    reset_requested: {
      subject: '有人申请重置您的第二重验证',
      happened:
        '我们收到通知，称您丢失了第二重验证。在我方第二位人员批准申请之前，一切保持不变；批准之后，原有的验证方式全部失效。{reference, select, none {该申请在 24 小时后失效。} other {申请编号为 {reference}，24 小时后失效。}}',
      otherwise: '如果您未提出此请求，请立即告知我们，任何内容都不会被重置。',
    },
    enrollment_code_issued: {
      subject: '用于设置第二重验证的验证码',
      happened:
        '{code, select, none {验证码已发送到您的登录地址。凭该验证码和密码可以设置第二重验证。} other {请在 24 小时内使用您的密码和此验证码登录。它只能使用一次，并且只用于设置第二重验证。\n\n{code}}}',
      otherwise: '如果您未提出此请求，请立即告知我们。请勿将验证码告诉任何人；我们绝不会向您索要。',
    },
    factors_blocked: {
      subject: '您的第二重验证已锁定 30 分钟',
      happened: '在您的密码之后连续输入了多个错误的验证码。目前即使正确的验证码也会被拒绝。',
      otherwise: CHANGE_AND_REPORT,
    },
    factor_nearly_disabled: {
      subject: '您的第二重验证即将停用',
      happened: `${METHOD}已连续多次输入错误的验证码。再错几次，该方式将永久停用，必须重新设置；届时可使用您的恢复码登录。输入一次正确的验证码即可重新计数。`,
      otherwise: CHANGE_AND_REPORT,
    },
    factor_disabled: {
      subject: '您的第二重验证已停用',
      happened: `${METHOD}连续输入错误验证码的次数过多。请使用您的恢复码登录并重新设置，或寻求帮助。`,
      otherwise: CHANGE_AND_REPORT,
    },
    recovery_code_issued: {
      subject: '您有新的恢复码',
      happened: '已显示新的恢复码。所有旧的恢复码不再有效。',
      otherwise: REPORT,
    },
    recovery_code_used: {
      subject: '您的恢复码已被使用',
      happened: '有人使用您的密码和恢复码登录。必须重新设置第二重验证，24 小时内无法确认任何付款。',
      otherwise: REPORT,
    },
    second_factor_failed: {
      subject: '在您的密码之后输入了错误的验证码',
      happened: `您的密码正确，但${METHOD}的验证结果错误，因此没有人登录成功。`,
      otherwise: CHANGE_AND_REPORT,
    },
    signed_in_after_failures: {
      subject: '多次错误之后输入了正确的验证码',
      happened: `{failures, plural, =0 {多次验证错误之后} other {# 次验证错误之后}}，${METHOD}验证成功。`,
      otherwise: CHANGE_AND_REPORT,
    },
    bank_account_changed: {
      subject: '贵公司的银行账户已更改',
      happened: `银行账户（${ENDING}）{change, select, added {已添加} renamed {已重命名} selected {从现在起用于收款} deactivated {已停用} other {已更改}}。`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    funding_account_changed: {
      subject: '贵公司的付款账户已更改',
      happened: `付款账户（${ENDING}）{change, select, added {已添加} renamed {已重命名} made_default {现为默认账户，未另行指定时由此付款} deactivated {已停用} verified {已获银行确认} failed {未获银行确认} other {已更改}}。`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    beneficiary_account_changed: {
      subject: '收款方希望改用其他账户收款',
      happened: `${PAYEE}希望从现在起改用其他账户收款：{after, select, none {请查看账户列表} other {{after}}}。在贵方有人核对并批准之前，不会向该账户付款。请拨打您此前已有的号码，向收款方您认识的人核实。`,
      otherwise: '如果收款方对此毫不知情，请勿批准该账户，并立即告知我们。',
    },
    disbursement_needs_review: {
      subject: '一份付款单需要重新核对',
      happened: `${PAYEE}希望从现在起改用其他账户收款。对于已提交的、向其付款的付款单，此前显示、验证或批准的内容均不再有效；新账户获批后即可重新授权：{disbursements, select, none {请查看付款单列表} other {{disbursements}}}。`,
      otherwise: '如果收款方对此毫不知情，请取消这些付款单，并立即告知我们。',
    },
    disbursements_switched: {
      subject: '贵公司的付款单功能已关闭或开启',
      happened: `${PAYMENTS_ADMIN}{switched, select, on {开启} off {关闭} other {关闭或开启}}了${COMPANY}的付款单功能。原因：{reason, select, none {未知} other {{reason}}}。{switched, select, on {现在可以再次创建和提交付款单。} other {在重新开启之前，无法创建或提交付款单；已提交或已授权的照常进行。}}`,
      otherwise: NOBODY_DECIDED,
    },
    finance_client_proposed: {
      subject: '贵公司的一个财务系统等待第二人确认',
      happened: `${PAYMENTS_ADMIN}提议{change, select, register {注册} change {更改} other {注册或更改}}财务系统{client, select, none {} other {：{client}}}。在另一位付款管理员查看并确认之前，一切均不生效。`,
      otherwise: '如果贵公司无人作出此决定，请撤回该提议，并告知我们。',
    },
    finance_client_changed: {
      subject: '贵公司的一个财务系统已获准接入、更改或停用',
      happened: `财务系统{client, select, none {} other {“{client}”}}{change, select, registered {已注册} key_withdrawn {的密钥 {key} 已撤销} disabled {已停用} other {已更改}}，操作人：{by, select, none {一位付款管理员} other {{by}}}。它可以在注册范围内读取和报告付款，但不能批准任何付款。`,
      otherwise: '如果贵公司无人作出此决定，请停用该系统，并立即告知我们。',
    },
    webhook_endpoint_changed: {
      subject: '贵公司事件的接收地址已更改',
      happened: `${PAYMENTS_ADMIN}{change, select, added {添加了地址} secret_rotated {为地址生成了新的密钥} disabled {停用了地址} enabled {启用了地址} other {更改了地址}}：{url, select, none {未知} other {{url}}}。该地址会获知贵公司的付款和第二重验证情况。它只能得知发生了什么，不能据此执行任何操作。`,
      otherwise: '如果贵公司无人作出此决定，请停用该地址，并告知我们。',
    },
    webhook_failing: {
      subject: '贵公司的事件未被接收',
      happened:
        '经多次尝试，已放弃向{url, select, none {您提供的地址} other { {url} }}发送消息。这些消息将保留 30 天，可供查看和重新发送。',
      otherwise:
        '如果贵公司无人作出此决定，请停用该地址。否则，请联系该系统的负责人；在有消息再次被接收之前，我们只通知您一次。',
    },
    payment_failed: {
      subject: '贵公司的款项未到账',
      happened:
        '贵公司的财务系统报告，付款单{disbursement, select, none {} other { {disbursement} }}中的{what, select, drawdown {扣款} other {{failed, plural, =0 {部分款项} other { # 笔付款}}}}失败或被退回。未支付的款项重新变为应付。',
      otherwise: '如果收款方对此毫不知情，请联系财务系统的负责人。新的付款单可支付尚未支付的款项。',
    },
    beneficiary_accounts_wait: {
      subject: '有收款账户等待核对',
      happened:
        '{count, plural, =0 {有账户等待核对} other {有 # 个账户等待核对}}：{payees, select, none {请查看账户列表} other {{payees}}}。在贵方有人批准之前，不会向其付款。',
      otherwise:
        '如果收款方对此毫不知情，请立即告知我们。只要仍有账户等待核对，您将在每周一和周四收到此消息。',
    },
    approval_policy_proposed: {
      subject: '有人提议更改审批规则',
      happened: `${PAYMENTS_ADMIN}就付款须由几人审批以及金额上限提议了新的规则。另一位付款管理员在七天内确认后生效；任何付款管理员均可撤回该提议。`,
      otherwise: '如果贵公司无人作出此决定，请撤回该提议，并立即告知我们。',
    },
    approval_policy_changed: {
      subject: '贵公司的审批规则已更改',
      happened: `${PAYMENTS_ADMIN}就付款须由几人审批以及金额上限确认了新的规则，即时生效。`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    payee_admin_added: {
      subject: '贵公司新增一位收款方管理员',
      happened: `${SOMEBODY}现在可以管理贵公司的银行账户和付款协议，并帮助其他收款方管理员恢复登录。`,
      otherwise: NOBODY_DECIDED,
    },
    team_role_added: {
      subject: '有人获得了贵公司付款事务的权限',
      happened: `${SUPPORT}授予${WHOM}在${COMPANY}${TEAM_RIGHT}。`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    team_role_removed: {
      subject: '有人在贵公司付款事务中的权限已终止',
      happened: `${SUPPORT}收回了${WHOM}在${COMPANY}${TEAM_RIGHT}。已打开的会话将在没有该权限的情况下继续。`,
      otherwise: NOBODY_DECIDED,
    },
    support_agent_added: {
      subject: '新增一位支持人员',
      happened: `${SOMEBODY}可以任命付款管理员、解除锁定，并参与须由两位人员完成的重置；如由其他支持人员添加，则须在 24 小时之后。`,
      otherwise: '如果贵公司无人作出此决定，请立即发出警报，并收回其权限：support-agent remove。',
    },
    support_agent_removed: {
      subject: '一位支持人员已离任',
      happened: `${SOMEBODY}不再是支持人员。其提出的申请已无人可以批准，请予撤回。`,
      otherwise: '如果贵公司无人作出此决定，请立即发出警报。',
    },
    address_added: {
      subject: '用于接收此类消息的地址',
      happened:
        '{confirmed, plural, =0 {已向{email, select, none {另一个地址} other { {email} }}发送消息。在 24 小时内确认后，该地址将成为您的地址之一。} other {{email, select, none {另一个地址} other {{email} }}已确认。从现在起，您账户的每次更改都会通知该地址。}}',
      otherwise: CHANGE_AND_REPORT,
    },
    address_confirmation: {
      subject: '请确认此地址',
      happened:
        '有人要求将其账户的动态通知到此地址。如果是您本人，请在 24 小时内打开此链接，登录并确认该地址。它只能使用一次，且仅限提出要求的人使用。\n\n{link, select, none {链接已发送到新的地址。} other {{link}}}\n\n如果链接无法打开，请在“我的安全”中找到待确认的地址，改为粘贴此令牌：\n\n{token, select, none {令牌已发送到新的地址。} other {{token}}}',
      otherwise: '如非您本人操作，无需理会：不会再有此类消息。请勿将链接或令牌告诉任何人。',
    },
    address_removed: {
      subject: '您的账户已移除一个地址',
      happened:
        '今后不再向{email, select, none {您的一个地址} other { {email} }}通知您账户的更改；这是发送到该地址的最后一条消息。',
      otherwise: CHANGE_AND_REPORT,
    },
    password_blocked: {
      subject: '您的密码登录已锁定',
      happened:
        '您的账户连续输入了多个错误的密码。{until, select, lifted {按照贵公司的规定，锁定将持续到通讯录管理员解除锁定，或您通过链接设置新密码为止。} other {锁定将持续 30 分钟。}}您曾经登录过的设备不受陌生人尝试的影响。',
      otherwise: '如非您本人操作，没有人登录成功，您无需采取任何行动。如果反复发生，请告知我们。',
    },
    password_changed: {
      subject: '您的密码已更改',
      happened: '已设置新密码，所有会话均已结束。您的第二重验证保持不变。',
      otherwise: '如非您本人操作，请申请用于设置新密码的链接，并立即告知我们。',
    },
    password_reset_requested: {
      subject: '请设置新密码',
      happened:
        '{link, select, none {有人申请了用于设置新密码的链接，链接已发送到您的登录地址。您的密码保持不变。} other {请在 60 分钟内打开此链接并设置新密码。它只能使用一次，且照常需要您的第二重验证。\n\n{link}}}',
      otherwise: '如非您本人操作，无需理会：您的密码保持不变。请勿将链接告诉任何人。',
    },
    mfa_deadline_set: {
      subject: '贵公司将要求使用第二重验证',
      happened: `自{deadline}起，除密码外，未设置第二重验证的用户将无法进入${COMPANY}。\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_deadline_moved: {
      subject: '要求第二重验证的日期已更改',
      happened: `日期已更改：自{deadline}起，除密码外，未设置第二重验证的用户将无法进入${COMPANY}。\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_deadline_near: {
      subject: '{days, plural, other {# 天后将要求第二重验证}}',
      happened: `{days, plural, other {还剩 # 天}}：自{deadline}起，未设置第二重验证的用户将无法进入${COMPANY}，而您尚未设置。\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_policy_lifted: {
      subject: '不再要求第二重验证',
      happened: `${COMPANY}不再要求第二重验证。已设置的用户登录时仍需验证，这可以防止他人登录。`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_policy_changed: {
      subject: '贵公司的登录规则已更改',
      happened: `${COMPANY_ADMIN}为${COMPANY}保存了新的第二重验证规则。更改前后的内容可在规则历史记录中查看。`,
      otherwise: NOBODY_DECIDED,
    },
    device_remembered: {
      subject: '某台设备将在一段时间内免除第二重验证',
      happened:
        '您通过第二重验证登录后，该设备已被记住，最长至{until, select, none {未知时间} other {{until}}}。仍需输入密码；需要最新第二重验证的操作仍会要求验证。您可以随时在“我的安全”中取消记住该设备。',
      otherwise: CHANGE_AND_REPORT,
    },
    directory_invitation: {
      subject: '您已被加入一家公司的通讯录',
      happened: `${DIRECTORY_ADMIN}已将您加入${COMPANY}。请使用此地址登录。如果您以前在此登录过，接受邀请后即成为其成员；如果您还没有密码，请在登录页面申请用于设置密码的链接。`,
      otherwise: '如果您未提出此请求，无需采取任何行动；如再次发生，请告知我们。',
    },
    directory_deactivated: {
      subject: '您对一家公司的访问权限已终止',
      happened: `${DIRECTORY_ADMIN}已停用您在${COMPANY}的账户。您在其他地方的权限保持不变。`,
      otherwise: NOBODY_DECIDED,
    },
    directory_reactivated: {
      subject: '您可以再次访问一家公司',
      happened: `${DIRECTORY_ADMIN}已重新启用您在${COMPANY}的账户。如果该公司要求第二重验证，您须先完成设置才能进入。`,
      otherwise: NOBODY_DECIDED,
    },
    directory_role_changed: {
      subject: '贵公司的管理人员已变更',
      happened: `{from, select, support {支持团队} other {${COMPANY_ADMIN}}}{change, select, remove {收回了} other {授予}}${WHOM}在${COMPANY}${DIRECTORY_RIGHT}。`,
      otherwise: NOBODY_DECIDED,
    },
    sign_in_unlocked: {
      subject: '您可以再次使用密码登录',
      happened: `您因多次输入错误的密码而被锁定，${DIRECTORY_ADMIN}已解除锁定。您的密码和第二重验证保持不变。`,
      otherwise: '如果您未提出此请求，请设置新密码，并立即告知我们。',
    },
  },
  frame: {
    when: '时间：{when}',
    from: '来自：{address, select, none {未知地址} other {{address}}}',
    with: '使用：{userAgent, select, none {未表明名称的程序} other {{userAgent}}}',
    contact: '如有疑问或需要帮助：{contact}',
    more: '{more, plural, other {另外 # 项}}',
  },
  texts: {
    factor_enrolled: text(`今后可用${METHOD}确认登录`),
    factor_replaced: text(`${METHOD}已重新设置`),
    factor_removed: text(`已停用${METHOD}验证`),
    factor_lost: text(`已挂失并停用${METHOD}`),
    factor_disabled: text(`错误过多，已停用${METHOD}`),
    factors_blocked: text('错误多次，第二重验证锁定30分钟'),
    factors_reset: text('第二重验证已重置'),
    reset_requested: text('重置第二重验证的申请待批准'),
    recovery_code_used: text('有人用您的恢复码登录'),
  },
  codes: {
    sign_in: code('登录'),
    step_up: code('确认更改'),
    enrollment: code('为此号码设置短信'),
    countersign: code('批准付款'),
    payment:
      '{service}：{code} 用于向{payee}{others, plural, =0 {} other {及另外 # 家}}付款 {amount}，切勿告知他人。',
  },
};
