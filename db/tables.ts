/** Printed from the migrated database by `npm run print`; not edited by hand. */
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

/** What a jsonb column gives back; written as JSON text. */
type Json<T> = ColumnType<T, string | null, string | null>

export type AbsenceTable = {
  id: Generated<string>
  postId: string
  personId: string
  substituteId: string
  unitId: string
  path: string
  kind: string
  fromOn: string
  toOn: string | null
  reason: Generated<string>
  madeBy: string | null
  madeAt: Generated<string>
  cancelledAt: string | null
}

export type ActionLogTable = {
  id: GeneratedAlways<number>
  at: Generated<string>
  action: string
  subject: string | null
  personId: string | null
  postId: string | null
  unitId: string | null
  path: string
  before: Json<unknown>
  after: Json<unknown>
  reason: string | null
  ip: string | null
  standsForId: Generated<string | null>
}

export type AnnexTable = {
  id: Generated<string>
  templateId: string
}

export type CalendarFeedTable = {
  personId: string
  secret: string
  renewedAt: Generated<string>
}

export type ClauseTable = {
  id: Generated<string>
  planId: string
  factId: string | null
  position: number
  label: string | null
  title: string
  quote: string | null
  leadNames: Generated<string[]>
  partnerNames: Generated<string[]>
  product: string | null
  due: Json<unknown>
  dueOn: string | null
  operator: string | null
  kind: Generated<string>
  reportTo: string | null
  through: string | null
  fromObligationId: string | null
  createdAt: Generated<string>
}

export type DailyRunTable = {
  name: string
  day: string
  at: Generated<string>
}

export type DeliveryTable = {
  documentId: string
  unitId: string
  path: string
  senderId: string
  senderPath: string
  inDocumentId: string | null
  registerNo: number | null
  arrivedOn: string | null
  state: Generated<string>
  reason: string | null
  changedAt: Generated<string>
  createdAt: Generated<string>
}

export type DocumentTable = {
  id: Generated<string>
  direction: string
  unitId: string
  path: string
  registerYear: number
  registerNo: number | null
  type: string | null
  number: string | null
  issuer: string | null
  issuerUnitId: string | null
  place: string | null
  issuedOn: string | null
  title: string | null
  signer: string | null
  urgency: string | null
  arrivedOn: string | null
  dueOn: string | null
  fileSha256: string | null
  fileName: string | null
  fileType: string | null
  fileSize: number | null
  pageCount: number | null
  state: string
  duplicateOfId: string | null
  pagesRead: Generated<number>
  trouble: string | null
  reading: Json<unknown>
  pages: Json<unknown>
  content: Json<unknown>
  answersDocumentId: string | null
  registeredBy: string | null
  createdAt: Generated<string>
  search: GeneratedAlways<string | null>
  cuts: Json<unknown>
  partFrom: number | null
  partTo: number | null
  bundleId: string | null
}

export type DocumentUnitTable = {
  documentId: string
  unitId: string
  path: string
  registerPath: string
  role: string
  personId: string | null
  dueOn: string | null
  instruction: string | null
  state: Generated<string>
  byPerson: string | null
  at: Generated<string>
}

export type FactTable = {
  id: Generated<string>
  documentId: string
  kind: string
  position: number
  startAt: number | null
  endAt: number | null
  quote: string | null
  value: ColumnType<unknown, string, string>
  proposed: Json<unknown>
  rule: string | null
  state: Generated<string>
  decidedBy: string | null
  decidedAt: string | null
}

export type FieldTable = {
  id: Generated<string>
  name: string
  ended: Generated<boolean>
}

export type GroupCorrectionTable = {
  planId: string
  written: string
  unitId: string
  kind: string
  reason: string
  personId: string | null
  at: Generated<string>
}

export type HolidayTable = {
  day: string
  name: string
  kind: string
}

export type IndicatorTable = {
  id: Generated<string>
  templateId: string
}

export type InspectionTable = {
  id: Generated<string>
  unitId: string
  path: string
  inspectedId: string
  inspectedPath: string
  title: string
  heldOn: string
  members: Generated<string[]>
  conclusion: Generated<string>
  planId: string | null
  documentId: string | null
  madeBy: string | null
  createdAt: Generated<string>
}

export type InspectionFindingTable = {
  id: Generated<string>
  inspectionId: string
  position: number
  kind: string
  text: string
  obligationId: string | null
}

export type InstallationTable = {
  onlyOne: Generated<boolean>
  mode: string
  name: string | null
  setUpAt: string | null
}

export type JointWorkTable = {
  id: Generated<string>
  unitId: string
  role: string
  personId: string | null
  at: Generated<string>
}

export type KeptFilterTable = {
  id: Generated<string>
  unitId: string
  personId: string
  shared: Generated<boolean>
  page: string
  name: string
  search: string
  createdAt: Generated<string>
}

export type LoginTable = {
  id: string
  name: string
  email: string
  emailVerified: boolean
  image: string | null
  username: string | null
  displayUsername: string | null
  createdAt: string
  updatedAt: string
}

export type LoginAccountTable = {
  id: string
  accountId: string
  providerId: string
  userId: string
  accessToken: string | null
  refreshToken: string | null
  idToken: string | null
  accessTokenExpiresAt: string | null
  refreshTokenExpiresAt: string | null
  scope: string | null
  password: string | null
  createdAt: string
  updatedAt: string
}

export type LoginRateTable = {
  id: string
  key: string
  count: number
  lastRequest: number
}

export type LoginSessionTable = {
  id: string
  expiresAt: string
  token: string
  createdAt: string
  updatedAt: string
  ipAddress: string | null
  userAgent: string | null
  userId: string
}

export type LoginVerificationTable = {
  id: string
  identifier: string
  value: string
  expiresAt: string
  createdAt: string | null
  updatedAt: string | null
}

export type MessageTable = {
  id: Generated<string>
  no: GeneratedAlways<number>
  kind: string
  channel: string
  personId: string | null
  unitId: string
  path: string
  subscriptionId: string | null
  address: string | null
  key: string
  title: Generated<string>
  state: Generated<string>
  reason: string | null
  attempts: Generated<number>
  nextTryAt: string
  claimedAt: string | null
  handedAt: string | null
  sentAt: string | null
  createdAt: Generated<string>
}

export type MessageNoticeTable = {
  noticeId: number
  recipient: string
  messageId: string
  personId: string | null
  path: string
  fromPath: string | null
}

export type NarrativeTable = {
  id: Generated<string>
  templateId: string
}

export type NotDoubledTable = {
  periodId: string
  unitId: string
  successorId: string
  sendings: ColumnType<unknown, string, string>
  personId: string | null
  at: Generated<string>
}

export type NotSameWorkTable = {
  oneId: string
  otherId: string
  unitId: string
  personId: string | null
  at: Generated<string>
}

export type NoticeTable = {
  id: GeneratedAlways<number>
  unitId: string
  path: string
  personId: string | null
  kind: string
  subjectKind: string
  subjectId: string
  title: string
  reason: string
  key: string | null
  at: Generated<string>
  fromUnitId: Generated<string | null>
  fromPath: string | null
  routedAt: string | null
}

export type NoticeReadTable = {
  noticeId: number
  personId: string
  at: Generated<string>
}

export type ObligationTable = {
  id: Generated<string>
  clauseId: string
  planId: string
  parentId: string | null
  unitId: string
  path: string
  giverId: string
  giverPath: string
  role: string
  personId: string | null
  title: string
  note: string | null
  dueOn: string | null
  operator: string | null
  instance: Generated<string>
  state: Generated<string>
  progress: Generated<number>
  givenAt: Generated<string>
  givenBy: string | null
  acceptedAt: string | null
  doneOn: string | null
  confirmedAt: string | null
  extensions: Generated<number>
  firstDueOn: string | null
  wantedOn: string | null
  passedOn: string | null
  urgency: string | null
  search: GeneratedAlways<string | null>
  difficulty: string | null
  jointId: string | null
  beside: Generated<boolean>
}

export type ObligationSuccessionTable = {
  oldId: string
  newId: string
  reorganisationId: string | null
}

export type PeriodTable = {
  id: Generated<string>
  regimeId: string
  unitId: string
  path: string
  name: string
  fromOn: string
  toOn: string
  cutoffOn: string
  dueOn: string
  operator: Generated<string>
  upwardDueOn: string | null
  upwardOperator: Generated<string>
  state: Generated<string>
  templateVersionId: string
  lockOn: string | null
  reportName: Generated<string>
  upwardTo: string | null
  through: string | null
}

export type PeriodExceptionTable = {
  id: Generated<string>
  reportId: string
  until: string
  reason: string
  personId: string | null
  at: Generated<string>
}

export type PeriodSnapshotTable = {
  id: Generated<string>
  periodId: string
  no: number
  at: Generated<string>
  personId: string | null
  unitId: string
  path: string
  content: ColumnType<unknown, string, string>
  documentId: string | null
}

export type PersonTable = {
  id: Generated<string>
  name: string
  email: string | null
  loginId: string | null
  createdAt: Generated<string>
  lockedAt: string | null
}

export type PlanTable = {
  id: Generated<string>
  unitId: string
  path: string
  documentId: string | null
  carriesOutId: string | null
  title: string
  number: string | null
  issuedOn: string | null
  startsOn: string
  endsOn: string
  state: Generated<string>
  madeBy: string | null
  createdAt: Generated<string>
  remindBefore: Generated<number[]>
  remindAfter: Generated<number>
  fieldId: string | null
}

export type PlanReaderTable = {
  planId: string
  unitId: string
  path: string
}

export type PostTable = {
  id: Generated<string>
  personId: string
  unitId: string
  deskId: string | null
  scopeId: string | null
  role: string
  title: string
  validFrom: string
  validTo: string | null
}

export type ProgressTable = {
  id: GeneratedAlways<number>
  obligationId: string
  at: Generated<string>
  personId: string | null
  unitId: string | null
  kind: string
  note: string | null
  percent: number | null
  oldDueOn: string | null
  newDueOn: string | null
  standsForId: Generated<string | null>
  raisedFrom: string | null
}

export type ProofTable = {
  id: Generated<string>
  obligationId: string
  progressId: number | null
  kind: string
  name: string
  fileSha256: string | null
  fileType: string | null
  fileSize: number | null
  link: string | null
  personId: string | null
  at: Generated<string>
  amount: number | null
  measure: string | null
}

export type PushKeyTable = {
  onlyOne: Generated<boolean>
  publicKey: string
  privateKey: string
  madeAt: Generated<string>
}

export type PushSubscriptionTable = {
  id: Generated<string>
  personId: string
  endpoint: string
  p256dh: string
  auth: string
  device: string
  madeAt: Generated<string>
}

export type ReceptionTable = {
  personId: string
  phone: string | null
  topics: ColumnType<unknown, string, string>
  onlyMine: Generated<boolean>
  quietFrom: Generated<string>
  quietTo: Generated<string>
  onDaysOff: Generated<boolean>
  changedAt: Generated<string>
}

export type RegimeTable = {
  id: Generated<string>
  unitId: string
  path: string
  planId: string | null
  factId: string | null
  templateId: string
  name: string
  content: Generated<string>
  kind: Generated<string>
  rule: ColumnType<unknown, string, string>
  addressees: ColumnType<unknown, string, string>
  sentHow: Generated<string>
  cadence: string
  upwardTo: string | null
  through: string | null
  startsOn: string
  endsOn: string | null
  state: Generated<string>
  createdAt: Generated<string>
  coordinator: string | null
  process: Generated<string>
  edition: Generated<number>
}

export type RegimeUnitTable = {
  regimeId: string
  unitId: string
  path: string
}

export type RegisterCounterTable = {
  unitId: string
  direction: string
  registerYear: number
  lastNo: number
}

export type ReorganisationTable = {
  id: Generated<string>
  kind: string
  lastDay: string
  reason: string
  state: Generated<string>
  design: ColumnType<unknown, string, string>
  madeBy: string | null
  madeAt: Generated<string>
  agreedBy: string | null
  agreedPost: string | null
  agreedAt: string | null
  doneAt: string | null
  outcome: Json<unknown>
}

export type ReorganisationUnitTable = {
  reorganisationId: string
  unitId: string
  open: Generated<boolean>
}

export type ReportTable = {
  id: Generated<string>
  periodId: string
  unitId: string
  path: string
  receiverId: string
  receiverPath: string
  chain: string[]
  level: Generated<number>
  dueOn: string
  operator: Generated<string>
  status: Generated<string>
  nothingToReport: Generated<boolean>
  excusedReason: string | null
  typedAt: string | null
  typedBy: string | null
  firstSentOn: string | null
  sentAt: string | null
  sentBy: string | null
  acceptedAt: string | null
  acceptedBy: string | null
  version: Generated<number>
  obligationId: string | null
  locked: Generated<boolean>
  fromOn: string | null
  cutoffOn: string | null
  presentedBy: string | null
  presentedAt: string | null
  handedBackReason: string | null
  extendedTo: string | null
  leftOut: string | null
  excusedFrom: string | null
  excusedWork: Json<unknown>
}

export type ReportExtensionTable = {
  id: Generated<string>
  reportId: string
  until: string
  reason: string
  askedBy: string | null
  askedAt: Generated<string>
  state: Generated<string>
  answer: string | null
  answeredBy: string | null
  answeredAt: string | null
}

export type ReportProofTable = {
  id: Generated<string>
  reportId: string
  indicatorId: string | null
  narrativeId: string | null
  name: string
  fileSha256: string
  fileType: string | null
  fileSize: number | null
  personId: string | null
  at: Generated<string>
  removed: Generated<boolean>
}

export type ReportRemarkTable = {
  id: Generated<string>
  reportId: string
  version: number
  indicatorId: string | null
  narrativeId: string | null
  reason: string
  personId: string | null
  at: Generated<string>
  part: Generated<number>
  annexId: string | null
}

export type ReportRowTable = {
  id: Generated<string>
  reportId: string
  annexId: string
  no: number
  cells: ColumnType<unknown, string, string>
  typedBy: string | null
  edition: Generated<number>
  removed: Generated<boolean>
}

export type ReportTextTable = {
  reportId: string
  narrativeId: string
  text: Generated<string>
  typedBy: string | null
  edition: Generated<number>
}

export type ReportTotalTable = {
  periodId: string
  unitId: string
  path: string
  receiverPath: string | null
  own: ColumnType<unknown, string, string>
  below: ColumnType<unknown, string, string>
  edition: Generated<string>
}

export type ReportValueTable = {
  reportId: string
  indicatorId: string
  number: number | null
  text: string | null
  explain: string | null
  typedBy: string | null
  edition: Generated<number>
  part: Generated<number>
  weight: number | null
}

export type ReportVersionTable = {
  reportId: string
  version: number
  at: Generated<string>
  personId: string | null
  values: ColumnType<unknown, string, string>
  texts: ColumnType<unknown, string, string>
  rows: ColumnType<unknown, string, string>
  proofs: Generated<string[]>
}

export type RolledPassageTable = {
  periodId: string
  unitId: string
  path: string
  narrativeId: string
  position: number
  text: string
}

export type RolledSourceTable = {
  periodId: string
  unitId: string
  path: string
  narrativeId: string
  position: number
  no: number
  reportId: string | null
  version: number | null
  quote: string
  progressId: number | null
}

export type RolledTextTable = {
  periodId: string
  unitId: string
  path: string
  narrativeId: string
  personId: string | null
  at: Generated<string>
  edition: Generated<number>
}

export type RosterEntryTable = {
  id: Generated<string>
  unitId: string
  path: string
  line: string
  name: string
  title: string | null
  fullTime: boolean
  phone: string | null
  email: string | null
  training: ColumnType<unknown, string, string>
  since: string
  leftOn: string | null
  updatedAt: Generated<string>
}

export type SignOffTable = {
  unitId: string
  path: string
  personId: string | null
  at: Generated<string>
}

export type SteeringMemberTable = {
  bodyId: string
  unitId: string
  standing: Generated<boolean>
  validFrom: string
  validTo: string | null
}

export type TemplateTable = {
  id: Generated<string>
  unitId: string
  path: string
  name: string
  createdAt: Generated<string>
}

export type TemplateVersionTable = {
  id: Generated<string>
  templateId: string
  version: number
  state: Generated<string>
  content: ColumnType<unknown, string, string>
  edition: Generated<number>
  editedBy: string | null
  editedAt: Generated<string>
  publishedAt: string | null
  publishedBy: string | null
}

export type UnitTable = {
  id: Generated<string>
  no: GeneratedAlways<number>
  code: string | null
  codeQcvn: string | null
  name: string
  shortName: string
  symbol: string | null
  kind: string
  communeKind: string | null
  parentId: string | null
  path: string
  validFrom: string
  validTo: string | null
  place: string | null
  email: string | null
  phone: string | null
  address: string | null
  createdAt: Generated<string>
  areaCode: string | null
}

export type UnitAliasTable = {
  written: string
  seatId: string
  unitId: string
  confirmedBy: string | null
  at: Generated<string>
}

export type UnitFormerNameTable = {
  unitId: string
  name: string
  shortName: string
  until: string
}

export type UnitSuccessorTable = {
  unitId: string
  successorId: string
  onDay: string
  kind: string
}

export type WorkChoiceTable = {
  reorganisationId: string
  obligationId: string
  successors: string[]
  chosenBy: string | null
  at: Generated<string>
}

export type Tables = {
  absence: AbsenceTable
  actionLog: ActionLogTable
  annex: AnnexTable
  calendarFeed: CalendarFeedTable
  clause: ClauseTable
  dailyRun: DailyRunTable
  delivery: DeliveryTable
  document: DocumentTable
  documentUnit: DocumentUnitTable
  fact: FactTable
  field: FieldTable
  groupCorrection: GroupCorrectionTable
  holiday: HolidayTable
  indicator: IndicatorTable
  inspection: InspectionTable
  inspectionFinding: InspectionFindingTable
  installation: InstallationTable
  jointWork: JointWorkTable
  keptFilter: KeptFilterTable
  login: LoginTable
  loginAccount: LoginAccountTable
  loginRate: LoginRateTable
  loginSession: LoginSessionTable
  loginVerification: LoginVerificationTable
  message: MessageTable
  messageNotice: MessageNoticeTable
  narrative: NarrativeTable
  notDoubled: NotDoubledTable
  notSameWork: NotSameWorkTable
  notice: NoticeTable
  noticeRead: NoticeReadTable
  obligation: ObligationTable
  obligationSuccession: ObligationSuccessionTable
  period: PeriodTable
  periodException: PeriodExceptionTable
  periodSnapshot: PeriodSnapshotTable
  person: PersonTable
  plan: PlanTable
  planReader: PlanReaderTable
  post: PostTable
  progress: ProgressTable
  proof: ProofTable
  pushKey: PushKeyTable
  pushSubscription: PushSubscriptionTable
  reception: ReceptionTable
  regime: RegimeTable
  regimeUnit: RegimeUnitTable
  registerCounter: RegisterCounterTable
  reorganisation: ReorganisationTable
  reorganisationUnit: ReorganisationUnitTable
  report: ReportTable
  reportExtension: ReportExtensionTable
  reportProof: ReportProofTable
  reportRemark: ReportRemarkTable
  reportRow: ReportRowTable
  reportText: ReportTextTable
  reportTotal: ReportTotalTable
  reportValue: ReportValueTable
  reportVersion: ReportVersionTable
  rolledPassage: RolledPassageTable
  rolledSource: RolledSourceTable
  rolledText: RolledTextTable
  rosterEntry: RosterEntryTable
  signOff: SignOffTable
  steeringMember: SteeringMemberTable
  template: TemplateTable
  templateVersion: TemplateVersionTable
  unit: UnitTable
  unitAlias: UnitAliasTable
  unitFormerName: UnitFormerNameTable
  unitSuccessor: UnitSuccessorTable
  workChoice: WorkChoiceTable
}
