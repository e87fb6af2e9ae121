/**
 * The words of the interface in English, by where they stand. They are one list, so that it can be read and translated
 * from top to bottom: copy this file, translate what stands in quotation marks, and name the copy in words-for.ts.
 * What braces, stars and brackets mean is said in message.ts; names in braces and in round brackets stay as they are.
 */
export const en = {
  /** What stands between things in a row: `one, two and three`, `one or two`. */
  row: { comma: ', ', and: ' and ', or: ' or ' },

  /** Numbers of things, in lists. */
  counts: {
    reviews: { one: '{count} review', other: '{count} reviews' },
    inReviews: { one: 'in {count} review', other: 'in {count} reviews' },
    films: { one: '{count} film', other: '{count} films' },
    /** Behind the number itself, for those who hear it. */
    reviewsHeard: { one: ' review', other: ' reviews' },
  },

  /** The top and the foot of every page. */
  frame: {
    skip: 'Skip to the text',
    settingsUnread:
      'Your settings on this device could not be read, so not all of them may be obeyed. [See what can be done](settings)',
    mainLinks: 'Main',
    search: 'Search',
    dot: 'An amber dot says that a text carries warnings or spoilers; the words beside it say which. [What the marks mean](marks)',
    moreLinks: 'More',
    archive: 'Archive',
    atlas: 'Atlas',
    films: 'Films',
    people: 'People',
    themes: 'Themes',
    contributors: 'Contributors',
    reviews: 'Reviews',
    warnings: 'Warnings',
    frontPage: 'The front page',
    settings: 'Your settings',
    feeds: 'Feeds',
    write: 'Write to us',
  },

  /** The front page and what leads on from it. */
  front: {
    newest: 'Newest reviews',
    filmsByLetter: 'Films by letter',
    earlier: { one: '{count} earlier review', other: '{count} earlier reviews' },
    byYear: 'The archive by year',
  },

  /** Pages that list reviews. */
  archive: {
    title: 'Archive',
    year: 'Reviews of {year}',
    allOfYear: 'All of {year}',
    years: 'Years',
    reviews: 'Reviews',
    page: 'Reviews, page {number}',
    newestFirst: '{reviews}, the newest first. [By year](archive)',
    pages: 'Pages of reviews',
    newer: 'Newer reviews',
    older: 'Older reviews',
    pageOf: 'Page {number} of {last}',
    notDated: 'Not dated',
  },

  /** What stands where there is nothing to list. */
  empty: {
    firstReview: 'The first review is still being written.',
    meanwhile: 'Until it is out:',
    firstFile: 'Is this your magazine? {command} writes the first file and asks for what it needs.',
    searchTexts: 'Look for it in the text of the reviews',
  },

  /** A review in a list. */
  card: {
    by: 'By {authors}',
    alsoRead: 'Also read',
    onFilm: 'On {film}',
    dealsWith: 'Deals with: ',
    draft: 'Draft',
    scheduled: 'Scheduled',
    leftOut: 'Some reviews left out by your settings',
    leftOutCount: {
      one: '{count} review left out by your settings',
      other: '{count} reviews left out by your settings',
    },
    leftOutShown: {
      one: 'Showing {count} review that your settings leave out',
      other: 'Showing {count} reviews that your settings leave out',
    },
    show: 'show',
    hide: 'hide',
  },

  /** The words of a review's marks; each may begin a line, and then begins large. */
  marks: {
    none: 'no spoilers',
    marked: 'spoilers marked',
    throughout: 'spoilers throughout',
    unassessed: 'spoilers not assessed',
    notAssessed: 'not assessed',
    warningsNotAssessed: 'warnings not assessed',
  },

  /** What a link to a page says of it where it is shown elsewhere, before anything else. */
  preview: {
    dealsWith: 'Deals with {topics}.',
    filmDealsWith: 'The film deals with {topics}.',
    /** A mark of the list above, as a sentence. */
    sentence: '{mark}.',
  },

  /** How closely a text deals with a topic. */
  levels: {
    mentioned: 'mentioned in passing',
    discussed: 'discussed',
    described: 'described closely',
    none: 'considered, and does not apply',
  },

  /** What the marks promise. */
  marksExplained: {
    mentioned: 'Mentioned in passing',
    mentionedMeans: 'The review names the subject in passing.',
    discussed: 'Discussed',
    discussedMeans: 'The review stays with the subject and thinks about it, and does not show it.',
    described: 'Described closely',
    describedMeans: 'The review makes you see or hear it.',
    none: 'No spoilers',
    noneMeans: 'It may be read before the film.',
    marked: 'Spoilers marked',
    markedMeans:
      'Only marked words give anything away. They stay closed until you open them, or stand behind a break that says so.',
    throughout: 'Spoilers throughout',
    throughoutMeans: 'It is written for those who have seen the film.',
    notAssessed: 'Not assessed',
    notAssessedMeans: 'Nobody has read it for warnings or spoilers yet, and nothing is promised.',
    secret:
      'A subject that would give the film away by its name stays closed in the review’s own panel, and no list names it.',
  },

  /** The head of a review. */
  head: {
    draft: 'Draft: not published.',
    scheduled: 'Scheduled: appears on {day}.',
    scheduledUndated: 'Scheduled: appears on its day.',
    onFilms: 'On {films}',
    by: 'By {authors}',
    minutes: { one: 'One minute’s reading', other: '{count} minutes’ reading' },
    updated: 'Updated {day}',
    firstAt: 'First published at {site}',
    inLanguage: 'In {language}: ',
  },

  /** What a reader is told before the text. */
  care: {
    heading: 'Before you read',
    dealsWith: 'This review deals with',
    notAssessed: '**Not assessed for warnings.** Nobody has reread it for them, and no promise is made.',
    noneApply: '**Assessed for warnings:** none from our list apply.',
    note: '; note: ',
    secretTopics: 'Topics whose names would give the film away',
    noSpoilers: '**No spoilers.** It may be read before the film.',
    throughout: '**Spoilers throughout** for {films}: the whole text tells what happens.',
    spoilersNotAssessed: '**Not assessed for spoilers.** It may tell what happens.',
    afterBreak:
      '**Spoilers** for {films}. They come after [a clear break](break), and anything told before it is closed until it is opened.',
    marked: '**Marked spoilers** for {films}, closed until they are opened.',
    openAll: 'Open all spoilers in this article',
    closeAll: 'Close all spoilers in this article',
    seen: 'I have seen {film}',
    filmHolds: 'What {film} itself holds is [with its facts](facts).',
    decide:
      '[What the topics cover](warnings). [Your settings](settings) decide what you are warned of, what is left out, and when spoilers open.',
  },

  /** How far into the text the first spoiler stands. */
  begin: {
    beginning: 'The first is near the beginning.',
    quarter: 'The first is about a quarter of the way in.',
    third: 'The first is about a third of the way in.',
    half: 'The first is about halfway.',
    twoThirds: 'The first is about two thirds of the way in.',
    threeQuarters: 'The first is about three quarters of the way in.',
    end: 'The first is near the end.',
  },

  /** What stands in the place of a text for a reader who asked to be warned of what it deals with. */
  stop: {
    heading: 'You asked to be told first',
    dealsWith: 'This review deals with',
    secret: 'a topic you asked about; naming it gives the film away',
    notAssessed: 'subjects that nobody has assessed yet',
    read: 'Read it',
    skipToEnd: 'Skip to the end',
    skipToVerdict: 'Skip to the verdict',
    back: 'Back',
  },

  /** In a text: its breaks, spoilers, passages, notes and videos. */
  text: {
    withSpoilers: 'With spoilers',
    wholeSpoils: '**Spoilers from here on.** The whole review tells what happens in {films}. [Pass over it](after).',
    notAssessed:
      '**Not assessed for spoilers.** Nobody has checked this review: it may tell what happens in {films}. [Pass over it](after).',
    restSpoils:
      '**Spoilers from here on.** The rest of this review tells what happens in {films}. [Pass over it](after).',
    openRest: 'Open what follows',
    closeRest: 'Close what follows',
    spoiler: 'Spoiler: ',
    /** Heard where the words of a spoiler end. */
    endOfSpoiler: 'End of spoiler.',
    /** What stands in the place of a note on a spoiler, and of one on a passage, while these are closed. */
    closedNote: 'A note on what is closed.',
    foldedNote: 'A note on a folded passage.',
    passOver: 'Pass over this passage',
    openPassage: 'Open this passage',
    closePassage: 'Close this passage',
    about: 'About: {topic}.',
    secretTopic: 'A topic whose name would give the film away.',
    video: 'Video: ',
    videoOn: ' (on {site})',
    notes: 'Footnotes',
    backToCall: 'Back to reference {number}',
  },

  /** What follows a text. */
  after: {
    verdict: 'Verdict',
    rating: '{rating} out of 5',
    help: 'Where help can be found',
    correction: 'Correction',
    corrections: 'Corrections',
    alsoRead: 'Also read',
    inReply: 'Read in reply',
    sameVein: 'In the same vein',
    alsoDiscussed: 'Also discussed',
    filedUnder: 'Filed under {themes}.',
    follow: 'Follow {name} on {places}.',
  },

  /** Why a review is offered after another; each may begin a line, and then begins large. */
  reasons: {
    join: '; ',
    sameFilm: 'also on {film}',
    discussedHere: 'on {film}, discussed above',
    discussesToo: 'discusses {film} too',
    alsoDirector: 'also directed by {name}',
    alsoWriter: 'also from a script by {name}',
    alsoCast: 'also with {name}',
    director: 'directed by {name}',
    writer: 'from a script by {name}',
    cast: 'with {name}',
    whoDirected: '{made}, who directed {film}',
    whoWrote: '{made}, who wrote {film}',
    whoPlays: '{made}, who plays in {film}',
    theme: 'also filed under {theme}',
    nearTheme: 'filed close by, under {theme}',
  },

  /** What readers wrote. */
  comments: {
    none: 'Comments',
    count: { one: 'One comment', other: '{count} comments' },
    mayTell:
      '**Readers may tell the ending.** From here on they write of {films} as people who have seen it. [Pass over the comments](after).',
    answersTo: 'Answers to {name}',
    closed: 'Comments are closed.',
    nobodyYet: 'Nobody has written yet.',
    write: 'Write to us',
  },

  /** A film's page, and its facts beside a review. */
  film: {
    titleCard: 'Title card: {card}',
    theFilm: 'The film',
    theFilms: 'The films',
    forms: { film: 'Film', series: 'Series', short: 'Short film', documentary: 'Documentary' },
    theReview: 'The review',
    reviews: 'Reviews',
    notReviewed: 'We have not reviewed it yet. [All films that we write of](films)',
    discussedIn: 'Discussed in',
    discussedWith: 'Discussed with',
    withOthers: { one: 'And with {count} other film.', other: 'And with {count} other films.' },
    sameThemes: 'On the same themes',
    allOfThem: 'All {count}',
    facts: 'Facts',
    inTheFilm: 'In the film itself',
    inTheSeries: 'In the series itself',
    originalTitle: 'Original title',
    alsoKnownAs: 'Also known as',
    directedBy: 'Directed by',
    writtenBy: 'Written by',
    cast: 'With',
    countries: { one: 'Country', other: 'Countries' },
    languages: { one: 'Language', other: 'Languages' },
    runtime: 'Running time',
    minutes: { one: '{count} minute', other: '{count} minutes' },
    released: 'Released',
    platforms: 'To be seen on',
    elsewhere: 'Elsewhere',
  },

  /** The indexes of films and of people, and a person's page. */
  indexes: {
    films: 'Films',
    filmsAre: 'Every film and series that our critics refer to, reviewed or only discussed.',
    filmsAlso: 'Also by [person](people), by [theme](themes) and in the [atlas](atlas)',
    letters: 'Letters',
    decades: 'Decades',
    decade: '{year}s',
    noFilms: 'No film has a file yet; the first comes with the first review.',
    discussedIn: { one: 'discussed in {count}', other: 'discussed in {count}' },
    withOthers: 'with {names}',
    asRole: 'as {role}',
    people: 'People',
    peopleAre:
      'Those who made or played in two or more of the films discussed here. Search finds the others by their film.',
    director: 'director',
    writer: 'writer',
    cast: 'actor',
    nobody: 'Nobody has a page yet.',
    searchName: 'Search for a name',
    asDirector: 'As director',
    asWriter: 'As writer',
    asCast: 'As actor',
    noReviewOf: 'No film of {name} has been reviewed yet.',
  },

  /** Themes. */
  themes: {
    title: 'Themes',
    are: 'What the films are about, as we come back to it. Each has an introduction and its reviews.',
    none: 'There are no themes yet.',
    noneWays: '[Reviews](reviews) or [films](films)',
    alsoCalled: 'Also called {names}.',
    narrower: 'Narrower themes',
    noReviews: 'No review has {theme} among its themes yet.',
    onlyNarrower: 'No review stands under {theme} itself; those above have some.',
  },

  /** The vocabulary of warnings. */
  warnings: {
    title: 'Warnings',
    are: 'The subjects that a review names before it begins, with what each covers and what it leaves out.',
    forEach: 'For each subject you can be warned or have its reviews left out, in [your settings](settings).',
    groups: 'Groups of subjects',
    marks: 'What the marks mean',
    subjects: 'Subjects',
    none: 'The vocabulary has no terms yet.',
    otherTopics: 'Other topics',
    alsoCalled: 'Also called {names}.',
    choose: 'Leave such reviews out, or be warned: [your settings](settings).',
    help: 'Where there is help',
    noReviews: 'No review names this subject before it begins.',
    noReviewsWays: '[All reviews](reviews) or [all subjects](warnings)',
    elsewhere: 'In other vocabularies',
  },

  /** Critics, and the magazine's own pages. */
  contributors: {
    title: 'Contributors',
    are: 'Who writes {name}.',
    nobody: 'Nobody has signed anything yet.',
    elsewhere: 'Elsewhere',
    noReviews: 'No review by {name} is out yet.',
    join: 'Join as {plan}',
  },

  /** The atlas. */
  atlas: {
    title: 'Atlas',
    is: 'A line joins two films that one review discusses together. Each film stands under the theme that most of the reviews discussing it share.',
    bestJoined: '{all} films are joined to another; here are the {shown} best-joined.',
    legend:
      'The thicker the line, the more reviews join the two; the larger the dot, the more reviews discuss the film. The same stands in [the table](table), with the reviews.',
    nothing: 'No review discusses two films together yet.',
    nothingWays: '[All films](films), [themes](themes) or [reviews](reviews)',
    howTo:
      'Is this your magazine? A review of one film that mentions another, as {directive} in its text, joins the two.',
    drawing: 'The films by theme, drawn',
    table: 'The same as a table',
    film: 'Film',
    year: 'Year',
    joinedWith: 'Joined with, and by which reviews',
    joinedIn: 'in ',
  },

  /** The page of feeds, and what feeds say of themselves. */
  feeds: {
    title: 'Feeds',
    are: 'A feed is a file that always holds the newest reviews. Give its address to a feed reader, and they come to you: there is nothing to sign up for.',
    hold: 'Each review is there in full. It opens with its warnings and with what it gives away; spoilers are left out, and a link leads to their place here. No feed holds more than the newest {count} reviews.',
    settings:
      'A feed reader knows nothing of [your settings](settings). Whoever wants no reviews on a subject follows [a feed without it](without).',
    everything: 'Everything',
    allReviews: 'All reviews',
    parts: 'Parts of this page',
    without: 'Without a subject',
    withoutAre: 'Every review that was assessed for warnings and does not carry the one named.',
    filmsAre: 'The feed of a film holds whatever is reviewed of it, today or years from now.',
    findFilm: 'Look for a film',
    followThese: 'Follow these reviews by [their feed](feed).',
    followFilm: 'What is reviewed of it later comes by [its feed](feed).',
    followWithout: 'Everything without this subject comes by [a feed of its own](feed).',
    /** The names of feeds. */
    ofTheme: '{site}: {name}',
    /** Nothing stands before a title: with a word of a sentence that gives a film away, it would be part of it. */
    ofFilm: '{site}: {name}',
    reviewsBy: '{site}: reviews by {name}',
    withoutTopic: '{site}, without “{name}”',
    /** What each holds. */
    holdsAll: 'The newest reviews of {site}, {count} at most, in full but for their spoilers.',
    holdsTheme:
      'Reviews of {site} under the theme “{name}”: the newest, {count} at most, in full but for their spoilers.',
    holdsFilm: '{name}: the newest reviews of it in {site}, {count} at most, in full but for their spoilers.',
    holdsCritic: 'What {name} writes for {site}: the newest reviews, {count} at most, in full but for their spoilers.',
    holdsWithout:
      'Reviews of {site} that were assessed for warnings and do not carry “{name}”: the newest, {count} at most, in full but for their spoilers.',
    /** A feed that is opened in a browser. */
    isFeed: 'This is a feed, a file for feed readers.',
    copyAddress:
      'Copy its address into a feed reader, and new reviews come to you. Each opens there with its warnings, and spoilers are left out.',
    address: 'Address of this feed',
    allFeeds: 'All feeds',
    nowHolds: 'What it holds now',
    holdsNothing: 'It holds nothing yet: whoever follows it is told of the first review.',
  },

  /** A review in a feed: what stands in the place of what only its page can show. */
  inFeed: {
    /** Of every review whose topics cannot be named, whether it has one or none: to tell the two apart would tell. */
    noneNamed: '**Assessed for warnings:** none that could be named without giving the film away.',
    marked: '**Marked spoilers** for {films}. Each is left out here, with a link to its place on the site.',
    afterBreak:
      '**Spoilers** for {films}. What comes after a clear break, and anything told before it, is left out here, with a link to its place on the site.',
    spoiler: 'Spoiler: {films}. Read it on the site',
    rest: 'From here on it tells what happens in {films}. Read the rest on the site',
    whole: 'The whole review tells what happens in {films}. Read it on the site',
    notAssessed: 'Nobody has checked this review: it may tell what happens in {films}. Read it on the site',
  },

  /** Where nothing is at an address. */
  lost: {
    title: 'Nothing at this address',
    reel: 'The reel has run out here. What you were looking for may have another address, or never had this one.',
    searchFor: 'Search for it',
    tellUs: 'If one of our own links led here, please [tell us](mail): addresses here are meant to last.',
    meant: 'You may have meant:',
    alsoCalled: ', also called {name}',
    theme: ', a theme',
    critic: ', who writes here',
    inFilm: ', in ',
  },

  /** The page that stands for one that is not kept on the device, and lists those that are. */
  offline: {
    title: 'Reading offline',
    describes: 'The reviews that this device keeps for reading without a connection.',
    unreached:
      '**There is no connection, and this page is not kept on this device.** It is there again as soon as the connection is. Search needs one too.',
    again: 'Try again',
    kept: 'Kept on this device',
    none: 'No review is kept here yet. Each one that you open is, from then on, unless your settings leave it out.',
    also: 'Also here: [the front page](front) and [your settings](settings).',
  },

  /** Searching, on its page and over any page; its scripts say these. */
  search: {
    title: 'Search',
    finds: 'Find reviews, films, themes and people in {name}.',
    describes: 'Reviews, films, themes and people in {name}',
    needsScript:
      'Searching needs JavaScript, which is off or did not load. Nothing is out of reach without it: every review, film, theme and person has its place in a list.',
    field: 'A film, a theme, a person, or any words',
    spoilersToo: 'Search spoilers too',
    filters: 'Filters',
    chosenFilters: 'Chosen filters',
    clear: 'Clear filters',
    sortBy: 'Sort by',
    bestMatch: 'Best match',
    newest: 'Newest',
    filmsYear: 'Film’s year',
    idle: 'Write what you remember, choose a filter, or do both. Spoilers are searched only where you ask for it. Or browse:',
    names: 'Films, themes and people',
    noneTry: 'Try fewer words, another spelling or fewer filters. Or browse:',
    retry: 'Try again',
    openly: 'Search without spoilers',
    results: 'Results',
    more: 'More results',
    leftOutHeard: 'results left out by your settings',
    not: 'not',
    filterTheme: 'Theme',
    filterDecade: 'Film’s decade',
    filterForm: 'Form',
    filterCountry: 'Country',
    filterCritic: 'Critic',
    filterRating: 'Rating',
    filterReveals: 'Spoilers',
    filterWarning: 'Warns of',
    unrated: 'No rating',
    close: 'Close',
    allResults: 'All results',
    unloaded: 'Search could not be loaded. Check that you are connected, then close this and try again.',
    offers: 'Offers',
    overIdle:
      'Write what you remember, however it is spelled. Spoilers are searched on the search page alone. Or browse:',
  },

  /** What both searches say of what they find; the scripts of every page have these. */
  found: {
    film: 'Film',
    theme: 'Theme',
    person: 'Person',
    critic: 'Critic',
    page: 'Page',
    inFilm: 'in {film}',
    by: 'by {critic}',
    dealsWith: 'Deals with: ',
    asked: ' (you asked to be told)',
    results: { one: '{count} result', other: '{count} results' },
    leftOut: {
      one: '{count} result left out by your settings',
      other: '{count} results left out by your settings',
    },
    forWords: '{found} for “{words}”',
    nothing: 'Nothing was found',
    everything: 'Everything found',
    allLeftOut: '{everything} is left out by your settings',
    sentence: '{words}.',
  },

  /** What the search over any page says; its script has these besides. */
  find: {
    names: 'Films, themes and people',
    texts: 'In the texts',
    textsFor: 'In the texts, for “{words}”',
    nameCount: { one: '{count} name', other: '{count} names' },
    namesAndTexts: '{names} and {texts}',
    noNames: 'The names could not be loaded.',
    searching: 'Searching the texts…',
    failed: 'The texts could not be searched: check that you are connected.',
  },

  /** What the search page says of its answer; its script has these besides. */
  answer: {
    or: ' or ',
    and: ' and ',
    searching: 'Searching…',
    spoilersToo: 'Spoilers were searched too.',
    notAssessedToo: 'What is not assessed for warnings is left out too.',
    failed: 'Search could not be loaded. Check that you are connected, then try again; or browse instead.',
    spoilersFailed:
      'The spoilers could not be searched. Check that you are connected, then try again; or search without them.',
    moreFailed: 'The next could not be loaded: check that you are connected, then try again.',
    firstShown: 'Showing the first {count}.',
    near: { one: 'One name is like it.', other: '{count} names are like it.' },
    noWarning: {
      one: '{labels} is no warning of this site, so nothing can be left out by it.',
      other: '{labels} are no warnings of this site, so nothing can be left out by them.',
    },
    quoted: '“{words}”',
    nor: '{nothing}, nor for {words} alone',
    withFilters: '{found} ({filters})',
    newestFirst: '{found}, the newest first',
    byYear: '{found}, by the film’s year',
    without: 'without {filter}',
    wantedTheme: 'theme {values}',
    wantedDecade: 'film’s decade {values}',
    wantedForm: 'form {values}',
    wantedCountry: 'country {values}',
    wantedCritic: 'critic {values}',
    wantedRating: 'rating {values}',
    wantedReveals: '{values}',
    wantedWarning: 'warning {values}',
    otherwiseIt: 'It is otherwise left out by your settings.',
    otherwiseAll: 'All of these are otherwise left out by your settings.',
    otherwiseSome: {
      one: '{count} of these is otherwise left out by your settings.',
      other: '{count} of these are otherwise left out by your settings.',
    },
    spoilingIt: 'Spoilers were searched too: it was found only there.',
    spoilingAll: 'Spoilers were searched too: all of these were found only there.',
    spoilingSome: {
      one: 'Spoilers were searched too: {count} of these was found only there.',
      other: 'Spoilers were searched too: {count} of these were found only there.',
    },
    spoilers: 'Spoilers.',
    spoilingAny: 'Found only in words that may give a film away.',
    spoilingFilms: 'Found only in words that may give away {films}.',
    leftOutLine: {
      one: '{count} result left out by your settings:',
      other: '{count} results left out by your settings:',
    },
    shownLine: {
      one: '{count} result otherwise left out by your settings, shown here:',
      other: '{count} results otherwise left out by your settings, shown here:',
    },
    show: 'show',
    hide: 'hide',
    leftOut: 'Left out by your settings',
    byline: 'By {critic}',
    chosen: '{count} chosen',
    not: 'not {value}',
    valueOf: '{value} ({filter})',
    takeBack: ' (take back)',
    resultsHeard: { one: ' result', other: ' results' },
    bestMatch: 'Best match',
    newest: 'Newest',
    theme: 'theme',
    decade: 'film’s decade',
    form: 'form',
    country: 'country',
    critic: 'critic',
    rating: 'rating',
    reveals: 'spoilers',
    warning: 'warning',
  },

  /** The page of the reader's settings. */
  preferences: {
    title: 'Your settings',
    describes: 'How {name} warns you, and how it looks to you.',
    are: 'Choose what you are warned of, what your lists leave out, and how spoilers and pages look; all of it stays on this device and is sent to nobody. It is there for choosing and promises no protection: a warning can be missing.',
    parts: 'Parts of this page',
    topics: 'Topics',
    notAssessed: 'Not assessed',
    spoilers: 'Spoilers',
    filmsSeen: 'Films seen',
    appearance: 'Appearance',
    keyboard: 'Keyboard',
    offline: 'Reading offline',
    record: 'On this device',
    undo: 'Undo',
    noScript:
      '**Nothing can be set here now.** Settings need JavaScript, which is off or did not load, and without it none is obeyed on any page. What works all the same: every review names its topics before it begins, a passage that carries a warning can be passed over, marked spoilers stay closed until you open them, and the colours follow your device.',
    whatTopicsCover: 'What the topics cover',
    nothingStored:
      '**This browser stores nothing for this site,** so nothing can be set here. A private window or a setting against site data is the usual reason; where site data are allowed, this page works.',
    damaged:
      '**Your settings on this device are damaged** and cannot be read as a whole, so not all of them may be obeyed. They are left as they are until you choose something below: that begins a new record, and the damaged one is set aside.',
    newer:
      '**Your settings on this device were written by a newer version of this site** than the one that you see, so not all of them may be obeyed. Loading the page again may bring that version. They are left as they are until you choose something below: that begins a new record, and the newer one is set aside.',
    setAside:
      '**An earlier record of your settings could not be read** and is set aside on this device. What you choose below is stored and obeyed.',
    mendIt: 'You can download that record, to mend it or to show it to us, or discard it.',
    download: 'Download it',
    discard: 'Discard it',
    topicsAre:
      '**Warn me** names the topic first wherever a review is listed, stops the review before its text, and folds the passages that deal with it. **Leave out** takes such reviews out of every list and of search; the list says how many, and shows them if you ask. Either holds however closely a review deals with the topic. Each name leads to what the topic covers.',
    noTopics: 'The vocabulary has no topics yet. [Reviews](reviews)',
    lostTopics: 'No longer in our vocabulary',
    lostTopicsAre:
      'You chose for these topics, and no review can carry them any more. The choices do no harm if they stay.',
    drop: 'Drop',
    show: 'Show',
    warnMe: 'Warn me',
    leaveOut: 'Leave out',
    allOfGroup: 'All of {group}',
    all: 'All {count}',
    /** A button has these in a row: `Warn me: all of Aggression`; narrow screens show `all` alone. */
    choiceFor: '{choice}:',
    forAll: 'all',
    ofGroup: 'of {group}',
    unassessedReviews: 'Reviews that nobody has assessed',
    showUnassessed: 'They say so before they begin.',
    leaveOutUnassessed: 'No choice above can be kept for them, since nobody has noted their topics.',
    givesAway: 'What gives a film away',
    asMarked: 'As each review marks them',
    asMarkedMeans: 'Marked words are closed until you open them; what lies behind a clear break is open.',
    closed: 'Always closed',
    closedMeans: 'What lies behind a break, readers’ letters included, is closed too until you open it.',
    open: 'Always open',
    openMeans: 'Nothing is closed, and you read straight through.',
    seenOpen: 'Spoilers open by themselves in any case where you have marked every film that they are about as seen.',
    filmsYouHaveSeen: 'Films you have seen',
    seenAre: 'Spoilers for the films of this list open by themselves. Add one here, or on its own page or a review’s.',
    aFilm: 'A film that you have seen',
    add: 'Add',
    remove: 'Remove',
    colours: 'Colours',
    device: 'As the device has them',
    day: 'Day',
    night: 'Night',
    textSize: 'Size of the text',
    normal: 'Normal',
    large: 'Large',
    larger: 'Larger',
    slash: 'The key /',
    opensSearch: 'Opens search',
    opensSearchMeans: 'Except where you write. Ctrl or Cmd with K opens it too.',
    doesNothing: 'Does nothing',
    offlineIs:
      'Where the browser allows it, this device also keeps the front page, these settings, and the reviews that you open, the last {count} of them, so that you can read them without a connection. Reviews that your settings leave out are not kept. Nobody else learns which are.',
    seeKept: 'See what is kept',
    forgetKept: 'Forget these reviews',
    keeps: 'Of your settings this device keeps: {summary}.',
    whatYouChoose: 'what you choose on this page',
    takeAlong:
      'Another device, or another browser, knows nothing of it. Export writes a file that you can import there; nobody else needs to see it.',
    export: 'Export',
    import: 'Import a file',
    eraseAll: 'Erase everything',
    replace: 'Replace my settings',
    keep: 'Keep what I have',
    eraseQuestion:
      'Erase every setting, the reviews that are kept for reading offline, and what you opened or closed by hand in this tab? There is no copy but one that you exported.',
    erase: 'Erase',
  },

  /** What the page of the reader's settings says of what was done; its script has these. */
  settings: {
    saved: '{said} Saved on this device.',
    refused: 'This browser refuses to store that. Nothing has changed.',
    otherTab: 'Your settings have changed in another tab.',
    done: '{words}.',
    chosen: '{what}: {choice}.',
    asBefore: 'As it was before.',
    dropped: '{topic} is dropped.',
    exported: 'Your settings are exported as a file.',
    erased: 'Everything is erased. Nothing of yours is kept on this device.',
    noneKept: 'No review is kept now.',
    kept: { one: '{count} review is kept now.', other: '{count} reviews are kept now.' },
    forgotten: 'No review is kept on this device any more.',
    replaced: 'The settings of the file are yours now.',
    unchanged: 'Nothing has changed.',
    discarded: 'The record that could not be read is discarded.',
    fileHolds: '“{file}” holds: {held}. It takes the place of what this device keeps now: {here}.',
    fileDamaged: '“{file}” holds no settings of this site, or they are damaged. Nothing has changed.',
    fileNewer: '“{file}” was written by a newer version of this site. Nothing has changed.',
    fileUnreadable: '“{file}” could not be read. Nothing has changed.',
    showChoice: 'show',
    warnChoice: 'warn me',
    leaveOutChoice: 'leave out',
    nothing: 'nothing',
    comma: ', ',
    leftOut: { one: '{count} topic left out', other: '{count} topics left out' },
    warned: { one: 'a warning for {count} topic', other: 'a warning for {count} topics' },
    unassessed: 'reviews that nobody has assessed left out',
    spoilersClosed: 'spoilers always closed',
    spoilersOpen: 'spoilers always open',
    seen: { one: '{count} film seen', other: '{count} films seen' },
    day: 'the colours of day',
    night: 'the colours of night',
    large: 'large text',
    larger: 'larger text',
    noKey: 'no key for search',
    writeTitle: 'Write a film’s title.',
    noFilm: 'No film of ours is called “{title}”.',
    severalFilms: 'Several films are called “{title}”. Add the year: “{title} (2001)”.',
    nowSeen: '{film} is marked as seen.',
    notSeen: '{film} is no longer marked as seen.',
    noSuchFilm: 'The film that the address names is none of ours.',
    alreadySeen: '{film} is marked as seen already.',
    addToMark: '“Add” marks it as seen; nothing is marked until then.',
    noTitles: 'The titles of our films could not be loaded. Check that you are connected, and come back here.',
    noLonger: '(no longer among our films)',
  },
} as const;
