import type { Catalogue } from './catalogue.js';

const REPORT = 'Si ce n’était pas vous, prévenez-nous immédiatement.';
const CHANGE_AND_REPORT =
  'Si ce n’était pas vous, choisissez un nouveau mot de passe, fermez toutes les sessions que vous ne connaissez pas et prévenez-nous immédiatement.';
const NOT_ASKED = 'Si vous n’avez rien demandé, prévenez-nous immédiatement.';
const NOBODY_DECIDED =
  'Si personne dans votre entreprise n’a pris cette décision, prévenez-nous immédiatement.';
const BEFORE_THE_NEXT_PAYMENT =
  'Si personne dans votre entreprise n’a pris cette décision, prévenez-nous immédiatement, avant le prochain paiement.';

/** After `avec` or `pour`. */
const METHOD =
  '{method, select, totp {une application d’authentification} sms {des codes par SMS} recovery_code {un code de récupération} other {un second facteur}}';
const AT_COMPANY = '{company, select, none {dans votre entreprise} other {chez {company}}}';
const PAYMENTS_ADMIN = '{by, select, none {Un administrateur des paiements} other {{by}}}';
const COMPANY_ADMIN = '{by, select, none {Un administrateur de l’entreprise} other {{by}}}';
const DIRECTORY_ADMIN = '{by, select, none {Un administrateur de l’annuaire} other {{by}}}';
const SUPPORT = '{by, select, none {L’assistance} other {{by}}}';
const SOMEBODY = '{email, select, none {Quelqu’un} other {{email}}}';
const PAYEE = '{payee, select, none {Un bénéficiaire} other {{payee}}}';
const ENDING =
  '{lastFour, select, none {dont nous ne connaissons pas les quatre derniers chiffres} other {se terminant par {lastFour}}}';
const TEAM_RIGHT =
  '{role, select, payments_admin {le droit d’administrer les paiements, avec tout ce qui en fait partie} payments_disburser {le droit de créer, de soumettre et d’autoriser des décaissements} beneficiary_approver {le droit d’approuver les comptes bancaires des bénéficiaires} disbursement_contributor {le droit d’ajouter des factures aux brouillons de décaissements} other {le droit de participer aux paiements}}';
const DIRECTORY_RIGHT =
  '{role, select, company_admin {le droit de décider comment chacun se connecte} directory_admin {le droit de tenir l’annuaire} member {une place dans l’annuaire} other {un rôle dans l’annuaire}}';
const SET_UP_NOW =
  'Configurez le vôtre dès maintenant dans « Ma sécurité » ; cela prend deux minutes. Une application d’authentification est le choix le plus sûr ; si votre entreprise l’autorise, les SMS conviennent aussi. À défaut, vous serez conduit à la configuration lors de votre prochaine connexion, et rien d’autre ne s’ouvrira avant.';

const text = (happened: string): string => `{service} : ${happened}. Pas vous ? Écrivez vite à {contact}`;
const code = (use: string): string =>
  `{service} : {code} est votre code pour ${use}. Ne le donnez à personne.`;

export const fr: Catalogue = {
  kinds: {
    factor_enrolled: {
      subject: 'Un second facteur a été ajouté à votre compte',
      happened: `Désormais, vous confirmez vos connexions et vos paiements avec ${METHOD}.`,
      otherwise: REPORT,
    },
    factor_replaced: {
      subject: 'Votre second facteur a été remplacé',
      happened: `Le second facteur a été configuré de nouveau, avec ${METHOD}. L’ancienne configuration ne fonctionne plus.`,
      otherwise: REPORT,
    },
    factor_removed: {
      subject: 'Un second facteur a été retiré de votre compte',
      happened: `Désormais, rien n’est plus confirmé avec ${METHOD}. Ce que vous avez configuré par ailleurs fonctionne comme avant.`,
      otherwise: CHANGE_AND_REPORT,
    },
    factor_lost: {
      subject: 'Un second facteur a été déclaré perdu',
      happened: `Une perte a été déclarée, et rien n’est plus confirmé avec ${METHOD}. Toutes les autres sessions ont été fermées.`,
      otherwise: CHANGE_AND_REPORT,
    },
    factors_reset: {
      subject: 'Vos seconds facteurs ont été réinitialisés',
      happened:
        'Une personne habilitée a attesté que vous aviez perdu vos seconds facteurs. Aucun d’eux ne fonctionne plus, et toutes les sessions ont été fermées. Pour vous connecter, il vous faut votre mot de passe et le code envoyé à l’adresse avec laquelle vous vous connectez ; vous configurerez ensuite un nouveau second facteur. Aucun paiement ne peut être confirmé pendant 24 heures.',
      otherwise: NOT_ASKED,
    },
    factors_unlocked: {
      subject: 'Vous pouvez de nouveau utiliser vos seconds facteurs',
      happened:
        'Une personne habilitée a débloqué votre compte, bloqué après plusieurs codes ou mots de passe erronés. Votre mot de passe et vos seconds facteurs sont inchangés.',
      otherwise: NOT_ASKED,
    },
    reset_requested: {
      subject: 'La réinitialisation de vos seconds facteurs a été demandée',
      happened:
        'On nous a signalé que vous aviez perdu vos seconds facteurs. Ils restent inchangés jusqu’à ce qu’une deuxième personne chez nous approuve la demande ; ensuite, aucun d’eux ne fonctionnera plus. {reference, select, none {La demande expire après 24 heures.} other {La demande porte le numéro {reference} et expire après 24 heures.}}',
      otherwise: 'Si vous n’avez rien demandé, prévenez-nous immédiatement ; rien ne sera réinitialisé.',
    },
    enrollment_code_issued: {
      subject: 'Le code pour configurer un second facteur',
      happened:
        '{code, select, none {Un code a été envoyé à l’adresse avec laquelle vous vous connectez. Avec ce code et le mot de passe, un second facteur peut être configuré.} other {Connectez-vous dans les 24 heures avec votre mot de passe et ce code. Il sert une seule fois et ne mène qu’à la configuration d’un second facteur.\n\n{code}}}',
      otherwise:
        'Si vous n’avez rien demandé, prévenez-nous immédiatement. Ne donnez le code à personne ; nous ne le demandons jamais.',
    },
    factors_blocked: {
      subject: 'Vos seconds facteurs sont bloqués pendant 30 minutes',
      happened:
        'Plusieurs codes erronés de suite ont été saisis après votre mot de passe. Pour le moment, même le bon code est refusé.',
      otherwise: CHANGE_AND_REPORT,
    },
    factor_nearly_disabled: {
      subject: 'Votre second facteur va bientôt cesser de fonctionner',
      happened: `De très nombreux codes erronés ont été saisis de suite pour ${METHOD}. Après quelques autres, cette méthode sera définitivement désactivée et devra être configurée de nouveau ; votre code de récupération vous permettra alors d’entrer. Un code correct met fin au décompte.`,
      otherwise: CHANGE_AND_REPORT,
    },
    factor_disabled: {
      subject: 'Votre second facteur a été désactivé',
      happened: `Trop de codes erronés ont été saisis de suite pour ${METHOD}. Connectez-vous avec votre code de récupération et configurez de nouveau cette méthode, ou demandez de l’aide.`,
      otherwise: CHANGE_AND_REPORT,
    },
    recovery_code_issued: {
      subject: 'Vous avez un nouveau code de récupération',
      happened: 'Un nouveau code de récupération a été affiché. Les précédents ne fonctionnent plus.',
      otherwise: REPORT,
    },
    recovery_code_used: {
      subject: 'Votre code de récupération a été utilisé',
      happened:
        'Quelqu’un s’est connecté avec votre mot de passe et votre code de récupération. Un second facteur doit être configuré de nouveau, et aucun paiement ne peut être confirmé pendant 24 heures.',
      otherwise: REPORT,
    },
    second_factor_failed: {
      subject: 'Un code erroné a été saisi après votre mot de passe',
      happened: `Votre mot de passe était correct, mais une mauvaise réponse a été donnée pour ${METHOD} ; personne n’a donc pu entrer.`,
      otherwise: CHANGE_AND_REPORT,
    },
    signed_in_after_failures: {
      subject: 'Un code correct a été saisi après plusieurs codes erronés',
      happened: `{failures, plural, =0 {Après plusieurs mauvaises réponses} one {Après une mauvaise réponse} other {Après # mauvaises réponses}}, la bonne a été donnée pour ${METHOD}.`,
      otherwise: CHANGE_AND_REPORT,
    },
    bank_account_changed: {
      subject: 'Les comptes bancaires de votre entreprise ont été modifiés',
      happened: `Le compte bancaire ${ENDING} {change, select, added {a été ajouté} renamed {a été renommé} selected {reçoit désormais les paiements} deactivated {a été désactivé} other {a été modifié}}.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    funding_account_changed: {
      subject: 'Les comptes depuis lesquels votre entreprise paie ont été modifiés',
      happened: `Le compte de financement ${ENDING} {change, select, added {a été ajouté} renamed {a été renommé} made_default {est désormais le compte par défaut, débité si personne n’en décide autrement} deactivated {a été désactivé} verified {a été confirmé par la banque} failed {n’a pas été confirmé par la banque} other {a été modifié}}.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    beneficiary_account_changed: {
      subject: 'Un bénéficiaire souhaite être payé sur un autre compte',
      happened: `${PAYEE} doit désormais être payé sur un autre compte : {after, select, none {voir la liste des comptes} other {{after}}}. Rien n’y est versé avant que l’un de vous l’ait vérifié et approuvé. Interrogez chez le bénéficiaire une personne que vous connaissez, à un numéro que vous aviez déjà.`,
      otherwise:
        'Si le bénéficiaire n’est au courant de rien, n’approuvez pas le compte et prévenez-nous immédiatement.',
    },
    disbursement_needs_review: {
      subject: 'Un décaissement doit être réexaminé',
      happened: `${PAYEE} doit désormais être payé sur un autre compte. Tout ce qui a été affiché, confirmé ou approuvé pour des décaissements soumis en sa faveur ne compte plus ; ils pourront être autorisés une fois le nouveau compte approuvé : {disbursements, select, none {voir la liste des décaissements} other {{disbursements}}}.`,
      otherwise: 'Si le bénéficiaire n’est au courant de rien, annulez-les et prévenez-nous immédiatement.',
    },
    disbursements_switched: {
      subject: 'Les décaissements de votre entreprise ont été suspendus ou rétablis',
      happened: `${PAYMENTS_ADMIN} a {switched, select, on {rétabli} off {suspendu} other {suspendu ou rétabli}} les décaissements ${AT_COMPANY}. Motif : {reason, select, none {inconnu} other {{reason}}}. {switched, select, on {Ils peuvent de nouveau être créés et soumis.} other {Aucun ne peut être créé ni soumis tant qu’ils ne sont pas rétablis ; ce qui est déjà soumis ou autorisé suit son cours.}}`,
      otherwise: NOBODY_DECIDED,
    },
    finance_client_proposed: {
      subject: 'Un système financier de votre entreprise attend une deuxième personne',
      happened: `${PAYMENTS_ADMIN} a proposé {change, select, register {d’enregistrer} change {de modifier} other {d’enregistrer ou de modifier}} un système financier{client, select, none {} other { : {client}}}. Rien n’est en vigueur avant qu’un autre administrateur des paiements l’ait examiné et confirmé.`,
      otherwise:
        'Si personne dans votre entreprise n’a pris cette décision, retirez la proposition et prévenez-nous.',
    },
    finance_client_changed: {
      subject: 'Un système financier de votre entreprise a été admis, modifié ou exclu',
      happened: `{client, select, none {Un système financier} other {{client}}} {change, select, registered {a été enregistré} key_withdrawn {a perdu sa clé {key}} disabled {a été désactivé} other {a été modifié}}, par {by, select, none {un administrateur des paiements} other {{by}}}. Il peut consulter et signaler des paiements dans les limites de son enregistrement, et n’en approuve aucun.`,
      otherwise:
        'Si personne dans votre entreprise n’a pris cette décision, désactivez-le et prévenez-nous immédiatement.',
    },
    webhook_endpoint_changed: {
      subject: 'La destination des événements de votre entreprise a été modifiée',
      happened: `${PAYMENTS_ADMIN} a {change, select, added {ajouté une adresse} secret_rotated {créé un nouveau secret pour une adresse} disabled {désactivé une adresse} enabled {activé une adresse} other {modifié une adresse}} : {url, select, none {inconnue} other {{url}}}. Elle est informée des paiements et des seconds facteurs de votre entreprise. Elle apprend ce qui s’est passé et ne peut rien en faire.`,
      otherwise:
        'Si personne dans votre entreprise n’a pris cette décision, désactivez l’adresse et prévenez-nous.',
    },
    webhook_failing: {
      subject: 'Les événements de votre entreprise ne sont pas reçus',
      happened:
        'Après de nombreuses tentatives, l’envoi de messages à {url, select, none {l’adresse indiquée} other {{url}}} a été abandonné. Ils sont conservés 30 jours, pour être consultés et renvoyés.',
      otherwise:
        'Si personne dans votre entreprise n’a pris cette décision, désactivez l’adresse. Sinon, adressez-vous à la personne qui gère ce système ; vous n’en serez averti qu’une fois, jusqu’à ce qu’un message soit de nouveau reçu.',
    },
    payment_failed: {
      subject: 'De l’argent de votre entreprise n’est pas arrivé',
      happened:
        'D’après votre système financier, {what, select, drawdown {le prélèvement} other {{failed, plural, =0 {une partie} one {un des paiements} other {# des paiements}}}} du décaissement {disbursement, select, none {de ce système} other {{disbursement}}} a échoué ou a été retourné. Ce qui n’a pas été payé est de nouveau dû.',
      otherwise:
        'Si le bénéficiaire n’est au courant de rien, adressez-vous à la personne qui gère votre système financier. Un nouveau décaissement paie ce qui reste à payer.',
    },
    beneficiary_accounts_wait: {
      subject: 'Des comptes de bénéficiaires attendent une vérification',
      happened:
        '{count, plural, =0 {Des comptes attendent d’être vérifiés} one {Un compte attend d’être vérifié} other {# comptes attendent d’être vérifiés}} : {payees, select, none {voir la liste des comptes} other {{payees}}}. Rien n’y est versé avant que l’un de vous l’ait approuvé.',
      otherwise:
        'Si le bénéficiaire n’est au courant de rien, prévenez-nous immédiatement. Vous recevez ce message le lundi et le jeudi, tant qu’un compte attend.',
    },
    approval_policy_proposed: {
      subject: 'Une modification des règles d’approbation a été proposée',
      happened: `${PAYMENTS_ADMIN} a proposé d’autres règles sur le nombre de personnes qui approuvent les paiements et jusqu’à quels montants. Elles entrent en vigueur lorsqu’un autre administrateur des paiements les confirme dans les sept jours ; tout administrateur des paiements peut retirer la proposition.`,
      otherwise:
        'Si personne dans votre entreprise n’a pris cette décision, retirez la proposition et prévenez-nous immédiatement.',
    },
    approval_policy_changed: {
      subject: 'Les règles d’approbation de votre entreprise ont été modifiées',
      happened: `${PAYMENTS_ADMIN} a confirmé d’autres règles sur le nombre de personnes qui approuvent les paiements et jusqu’à quels montants. Elles sont en vigueur dès maintenant.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    payee_admin_added: {
      subject: 'Votre entreprise a un administrateur de plus',
      happened: `${SOMEBODY} peut désormais gérer les comptes bancaires et les accords de paiement de votre entreprise, et aider d’autres administrateurs du bénéficiaire à retrouver leur accès.`,
      otherwise: NOBODY_DECIDED,
    },
    team_role_added: {
      subject: 'Quelqu’un a reçu un rôle dans les paiements de votre entreprise',
      happened: `${SUPPORT} {whom, select, none {vous a donné} other {a donné à {whom}}} ${AT_COMPANY} : ${TEAM_RIGHT}.`,
      otherwise: BEFORE_THE_NEXT_PAYMENT,
    },
    team_role_removed: {
      subject: 'Quelqu’un n’a plus son rôle dans les paiements de votre entreprise',
      happened: `${SUPPORT} {whom, select, none {vous a retiré} other {a retiré à {whom}}} ${AT_COMPANY} : ${TEAM_RIGHT}. Les sessions ouvertes se poursuivent sans ce droit.`,
      otherwise: NOBODY_DECIDED,
    },
    support_agent_added: {
      subject: 'L’assistance compte un agent de plus',
      happened: `${SOMEBODY} nomme des administrateurs des paiements, lève des blocages et participe aux réinitialisations à deux agents ; si un autre agent l’a ajouté, seulement après 24 heures.`,
      otherwise:
        'Si personne dans votre entreprise n’a pris cette décision, donnez l’alerte immédiatement et retirez-lui ce droit : support-agent remove.',
    },
    support_agent_removed: {
      subject: 'Un agent a quitté l’assistance',
      happened: `${SOMEBODY} ne fait plus partie de l’assistance. Personne ne peut plus approuver ses demandes ; retirez-les.`,
      otherwise: 'Si personne dans votre entreprise n’a pris cette décision, donnez l’alerte immédiatement.',
    },
    address_added: {
      subject: 'Une adresse pour des messages comme celui-ci',
      happened:
        '{confirmed, plural, =0 {Un message a été envoyé à {email, select, none {une autre adresse} other {{email}}}, qui deviendra l’une de vos adresses si elle est confirmée dans les 24 heures.} other {{email, select, none {Une autre adresse a été confirmée.} other {L’adresse {email} a été confirmée.}} Elle est désormais informée de chaque modification de votre compte.}}',
      otherwise: CHANGE_AND_REPORT,
    },
    address_confirmation: {
      subject: 'Confirmez cette adresse',
      happened:
        'Quelqu’un a demandé à être informé ici de ce qui arrive à son compte. Si c’est vous, ouvrez ce lien dans les 24 heures, connectez-vous et confirmez l’adresse. Il sert une seule fois, et seulement à la personne qui l’a demandé.\n\n{link, select, none {Le lien a été envoyé à la nouvelle adresse.} other {{link}}}\n\nSi le lien ne s’ouvre pas, collez plutôt ce jeton dans « Ma sécurité », là où l’adresse attend d’être confirmée :\n\n{token, select, none {Le jeton a été envoyé à la nouvelle adresse.} other {{token}}}',
      otherwise:
        'Si ce n’était pas vous, ne faites rien : aucun autre message de ce genre ne suivra. Ne communiquez à personne ni le lien ni le jeton.',
    },
    address_removed: {
      subject: 'Une adresse a été retirée de votre compte',
      happened:
        '{email, select, none {L’une de vos adresses} other {L’adresse {email}}} n’est plus informée des modifications de votre compte ; ceci est le dernier message qu’elle reçoit.',
      otherwise: CHANGE_AND_REPORT,
    },
    password_blocked: {
      subject: 'La connexion avec votre mot de passe est bloquée',
      happened:
        'Plusieurs mots de passe erronés de suite ont été saisis pour votre compte. {until, select, lifted {Votre entreprise souhaite que le blocage dure jusqu’à ce qu’un administrateur de l’annuaire le lève ou que vous choisissiez un nouveau mot de passe au moyen d’un lien.} other {Le blocage dure 30 minutes.}} Les appareils sur lesquels vous vous êtes déjà connecté ne sont pas gênés par les tentatives d’inconnus.',
      otherwise:
        'Si ce n’était pas vous, personne n’a pu entrer et vous n’avez rien à faire. Si cela se répète, prévenez-nous.',
    },
    password_changed: {
      subject: 'Votre mot de passe a été modifié',
      happened:
        'Un nouveau mot de passe a été choisi et toutes les sessions ont été fermées. Votre second facteur est inchangé.',
      otherwise:
        'Si ce n’était pas vous, demandez un lien pour choisir un nouveau mot de passe et prévenez-nous immédiatement.',
    },
    password_reset_requested: {
      subject: 'Choisissez un nouveau mot de passe',
      happened:
        '{link, select, none {Un lien pour choisir un nouveau mot de passe a été demandé et envoyé à l’adresse avec laquelle vous vous connectez. Votre mot de passe est inchangé.} other {Ouvrez ce lien dans les 60 minutes pour choisir un nouveau mot de passe. Il sert une seule fois, et votre second facteur est demandé comme toujours.\n\n{link}}}',
      otherwise:
        'Si ce n’était pas vous, ne faites rien : votre mot de passe reste inchangé. Ne donnez le lien à personne.',
    },
    mfa_deadline_set: {
      subject: 'Votre entreprise exigera un second facteur',
      happened: `À partir du {deadline}, personne ne pourra se connecter ${AT_COMPANY} sans un second facteur en plus du mot de passe.\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_deadline_moved: {
      subject: 'La date à partir de laquelle un second facteur est exigé a changé',
      happened: `La date a changé : à partir du {deadline}, personne ne pourra se connecter ${AT_COMPANY} sans un second facteur en plus du mot de passe.\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_deadline_near: {
      subject:
        '{days, plural, one {Un second facteur sera exigé dès demain} other {Un second facteur sera exigé dans # jours}}',
      happened: `{days, plural, one {Il reste un jour} other {Il reste # jours}} : à partir du {deadline}, personne ne pourra se connecter ${AT_COMPANY} sans un second facteur, et vous n’en avez pas encore configuré.\n\n${SET_UP_NOW}`,
      otherwise: NOBODY_DECIDED,
    },
    mfa_policy_lifted: {
      subject: 'Un second facteur n’est finalement pas exigé',
      happened:
        '{company, select, none {Votre entreprise} other {{company}}} n’exige plus de second facteur. Les personnes qui en ont configuré un devront toujours l’utiliser ; il protège leur compte.',
      otherwise: NOBODY_DECIDED,
    },
    mfa_policy_changed: {
      subject: 'Les règles de connexion de votre entreprise ont été modifiées',
      happened: `${COMPANY_ADMIN} a enregistré d’autres règles pour le second facteur ${AT_COMPANY}. Les anciennes et les nouvelles figurent dans l’historique.`,
      otherwise: NOBODY_DECIDED,
    },
    device_remembered: {
      subject: 'Votre second facteur ne sera pas demandé sur un appareil pendant un certain temps',
      happened:
        'Après une connexion avec votre second facteur, cet appareil a été mémorisé, au plus jusqu’au {until, select, none {moment que nous ignorons} other {{until}}}. Votre mot de passe est demandé malgré tout, et ce qui exige un second facteur récent le demande. Vous pouvez oublier l’appareil à tout moment dans « Ma sécurité ».',
      otherwise: CHANGE_AND_REPORT,
    },
    directory_invitation: {
      subject: 'Vous avez été inscrit dans l’annuaire d’une entreprise',
      happened: `${DIRECTORY_ADMIN} vous a inscrit ${AT_COMPANY}. Connectez-vous avec cette adresse. Si vous vous êtes déjà connecté ici, vous en ferez partie dès que vous accepterez l’invitation ; si vous n’avez pas encore de mot de passe, demandez sur la page de connexion un lien pour en choisir un.`,
      otherwise:
        'Si vous n’avez rien demandé, vous n’avez rien à faire ; prévenez-nous si cela se reproduit.',
    },
    directory_deactivated: {
      subject: 'Votre accès à une entreprise a pris fin',
      happened: `${DIRECTORY_ADMIN} vous a désactivé ${AT_COMPANY}. Ce que vous avez ailleurs est inchangé.`,
      otherwise: NOBODY_DECIDED,
    },
    directory_reactivated: {
      subject: 'Vous avez de nouveau accès à une entreprise',
      happened: `${DIRECTORY_ADMIN} vous a réactivé ${AT_COMPANY}. Si l’entreprise exige un second facteur, vous le configurez avant d’entrer.`,
      otherwise: NOBODY_DECIDED,
    },
    directory_role_changed: {
      subject: 'L’administration de votre entreprise a changé',
      happened: `{from, select, support {L’assistance} other {${COMPANY_ADMIN}}} {change, select, remove {{whom, select, none {vous a retiré} other {a retiré à {whom}}}} other {{whom, select, none {vous a donné} other {a donné à {whom}}}}} ${AT_COMPANY} : ${DIRECTORY_RIGHT}.`,
      otherwise: NOBODY_DECIDED,
    },
    sign_in_unlocked: {
      subject: 'Vous pouvez de nouveau vous connecter avec votre mot de passe',
      happened: `${DIRECTORY_ADMIN} a levé le blocage consécutif à plusieurs mots de passe erronés. Votre mot de passe et vos seconds facteurs sont inchangés.`,
      otherwise:
        'Si vous n’avez rien demandé, choisissez un nouveau mot de passe et prévenez-nous immédiatement.',
    },
  },
  frame: {
    when: 'Date : {when}',
    from: 'Depuis : {address, select, none {une adresse que nous ne connaissons pas} other {{address}}}',
    with: 'Avec : {userAgent, select, none {un programme qui n’a pas dit son nom} other {{userAgent}}}',
    contact: 'Questions ou aide : {contact}',
    more: '{more, plural, one {# autre} other {# autres}}',
  },
  texts: {
    factor_enrolled: text(`les connexions sont confirmées avec ${METHOD}`),
    factor_replaced: text(`nouvelle configuration avec ${METHOD}`),
    factor_removed: text(`plus rien n’est confirmé avec ${METHOD}`),
    factor_lost: text(`perte déclarée, plus rien n’est confirmé avec ${METHOD}`),
    factor_disabled: text(`trop de codes faux, plus rien n’est confirmé avec ${METHOD}`),
    factors_blocked: text('vos seconds facteurs sont bloqués 30 minutes après des codes faux'),
    factors_reset: text('une personne habilitée a réinitialisé vos seconds facteurs'),
    reset_requested: text('la réinitialisation de vos seconds facteurs a été demandée'),
    recovery_code_used: text('votre code de récupération a servi à se connecter'),
  },
  codes: {
    sign_in: code('vous connecter'),
    step_up: code('confirmer un changement'),
    enrollment: code('configurer les SMS sur ce numéro'),
    countersign: code('confirmer un paiement'),
    payment:
      '{service} : {code} est votre code pour payer {amount} à {payee}{others, plural, =0 {} other { et # autres}}. Gardez-le pour vous.',
  },
};
