/** The numbers of MFA, with their units in their names. Each says where it comes from. */
export const limits = {
  /** 5 in a row block the account's factors. RTS Art. 4(3)(b); C1. */
  factorFailuresUntilBlock: 5,
  /** 30 min. PCI DSS 8.3.4; C1. */
  blockSeconds: 1_800,
  /** 100 in a row, over any time, disable an authenticator. NIST SP 800-63B-4 section 3.2.2. */
  factorFailuresUntilDisabled: 100,
  /** The person is warned here, before a block becomes permanent. RTS Art. 4(4); the number is ours: 15 tries are left. */
  factorFailuresUntilWarning: 85,
  /** From 3 failures on, the success that ends them is told to the owner. Ours; LC-08. */
  failuresWorthANotice: 3,
  /** 5 wrong passwords in one lane. C12; the number is ours, as for factors. */
  passwordFailuresUntilBlock: 5,
  /** 5 guesses for one challenge. NIST SP 800-63B-4 section 3.1.3.2; SM-07. */
  triesPerChallenge: 5,
  /** 5 min. Ours; no source fixes a challenge's life for TOTP. */
  challengeSeconds: 300,
  /** 5 min between an answer and the act it buys. Ours, as the step-up's age. */
  countersignatureSeconds: 300,
  /** 5 min. SU-02: ours. */
  stepUpMaxAgeSeconds: 300,
  /** 10 min for a half-login: ours, as long as set-up may take. */
  ticketSeconds: 600,
  /** 6 random digits, 20 bits. NIST SP 800-63B-4 section 3.1.3.2; SM-03. */
  sentCodeDigits: 6,
  /** 5 min; ceiling 10. NIST SP 800-63B-4 section 3.1.3.2; SM-04. */
  sentCodeSeconds: 300,
  /** 10 min for a challenge whose code may be sent again; each code in it has its own 5. Ours; the ceiling of SM-04. */
  sentChallengeSeconds: 600,
  /** 30 s before another text. Twilio's retry guidance; SM-08. */
  resendPauseSeconds: 30,
  /** 4 s that a request waits to hear whether a vendor took its text. Ours: longer than vendors take, shorter than people wait. */
  textOutcomeWithinMs: 4_000,
  /** 7 days after a new SIM or carrier a number is not trusted with a code. Ours; SM-11. */
  simChangeSeconds: 604_800,
  /** 30 days in which a former number still hears of changes. Ours; LC-04. */
  formerNumberSeconds: 2_592_000,
  /** 128 bits of a seed that comes from elsewhere; 160 are advised, and those made here have them. RFC 4226 section 4 R6. */
  importedSecretBytesAtLeast: 16,
  /** The block of SHA-1, beyond which HMAC takes a hash of the key: RFC 2104 section 2. */
  importedSecretBytesAtMost: 64,
  /** 24 h for the second operator to approve a reset. Ours; AR-04. */
  resetRequestSeconds: 86_400,
  /** 24 h for a recovery code issued by e-mail after a reset. NIST SP 800-63B-4 section 4.2.1.2; AR-03. */
  issuedRecoveryCodeSeconds: 86_400,
  /** 10 min to prove a new secret. By analogy with NIST SP 800-63B-4 section 4.1.2.2; TO-07. */
  pendingEnrollmentSeconds: 600,
  /** 24 h without countersigning after recovery, reset or change of method. Ours; AR-05, RC-09. */
  coolingOffSeconds: 86_400,
  /** 128 random bits at least (RC-01); 28 base-32 characters carry 140. */
  recoveryCodeCharacters: 28,
  /** 256 bits in every bearer string of ours. Floor 128: ASVS 7.2.3; SE-05. */
  bearerBytes: 32,
  /** 90 days a device keeps its own password lane. Ours. */
  deviceSeconds: 7_776_000,
  /** 10 sessions at once; the oldest ends when an eleventh begins. Ours; ASVS 7.1.2, SE-08. */
  sessionsPerPerson: 10,
} as const;

export type Limits = { readonly [K in keyof typeof limits]: number };
