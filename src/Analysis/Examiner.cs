using MediaWatch.Analysis.Checks;
using MediaWatch.Analysis.Subjects;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Findings;
using MediaWatch.Core.Parts;
using Microsoft.Extensions.Logging;

namespace MediaWatch.Analysis;

/// <summary>Holds a subject against every check of its kind. A check that throws is logged and says nothing; its siblings go on.</summary>
sealed partial class Examiner(ILogger<Examiner> log)
{
    /// <summary>What one check says of one subject beyond this is the same thing over and over; a hostile page must not fill memory or the queue.</summary>
    public const int MostDrafts = 2000;

    const int LongestWord = 12;

    // Found once for the process: checks have no state, and a text may be examined on request.
    static readonly Catalogue<ICheck<ArticleText>> articles = Catalogue<ICheck<ArticleText>>.Of(typeof(Examiner).Assembly);
    static readonly Catalogue<ICheck<PageFacts>> pages = Catalogue<ICheck<PageFacts>>.Of(typeof(Examiner).Assembly);
    static readonly Catalogue<ICheck<CopiedOriginals>> copies = Catalogue<ICheck<CopiedOriginals>>.Of(typeof(Examiner).Assembly);
    static readonly Catalogue<ICheck<AccountActivity>> accounts = Catalogue<ICheck<AccountActivity>>.Of(typeof(Examiner).Assembly);

    /// <summary>All checks of every kind, for names and choices on pages.</summary>
    public static Catalogue<IPart> Checks { get; } = new([.. articles, .. pages, .. accounts, .. copies]);

    public IReadOnlyList<Verdict> Examine(ArticleText article, CheckContext context) =>
        [.. OnceEach(Run(article.IsRecognised ? articles.Where(c => c.BearsRecognition) : articles, article, context)).Select(v => v with { Drafts = [.. v.Drafts.Where(d => !IsToldApart(article.Text, d)).Select(WithoutPersonalData)] })];

    public IReadOnlyList<Verdict> Examine(PageFacts page, CheckContext context) => Run(pages, page, context);

    public IReadOnlyList<Verdict> Examine(AccountActivity account, CheckContext context) => Run(accounts, account, context);

    public IReadOnlyList<Verdict> Examine(CopiedOriginals copy, CheckContext context) => Run(copies, copy, context);

    /// <summary>Words beside which stands what is right are explained, not used.</summary>
    static bool IsToldApart(string text, FindingDraft draft) => draft is { Start: { } start, Suggestion: { Length: > 1 } right } && right != draft.Excerpt && draft.Length <= LongestWord
        && right.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF') && Mention.IsBesideRight(text, start, draft.Length, right);

    /// <summary>A wrong word may stand beside a number that must not be stored again, or be its digits.</summary>
    static FindingDraft WithoutPersonalData(FindingDraft draft) => draft with
    {
        Context = Masking.MaskNumbers(draft.Context), Excerpt = Masking.MaskNumbers(draft.Excerpt), Message = Masking.MaskNumbers(draft.Message),
        Suggestion = draft.Suggestion is { } suggestion ? Masking.MaskNumbers(suggestion) : null,
    };

    /// <summary>Of findings of several checks about much the same words the gravest, then the one that says what is right, then the longer. Personal data is another matter than its wording.</summary>
    static IEnumerable<Verdict> OnceEach(List<Verdict> verdicts)
    {
        var said = (from verdict in verdicts
                    where verdict.CheckKey != PrivacyCheck.CheckKey
                    from draft in verdict.Drafts
                    where draft.Start is not null
                    orderby draft.Start
                    select (verdict.CheckKey, Draft: draft)).ToList();
        var again = new HashSet<FindingDraft>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < said.Count; i++)
        {
            for (var j = i + 1; j < said.Count && said[j].Draft.Start < End(said[i].Draft); j++)
            {
                if (said[i].CheckKey != said[j].CheckKey && AreOfSameWords(said[i].Draft, said[j].Draft))
                    again.Add(Rank(said[i]).CompareTo(Rank(said[j])) <= 0 ? said[j].Draft : said[i].Draft);
            }
        }
        return verdicts.Select(v => v with { Drafts = [.. v.Drafts.Where(d => !again.Contains(d))] });
    }

    /// <summary>A rule, which names its source, goes before a probability.</summary>
    static (bool, Tier, bool, int) Rank((string CheckKey, FindingDraft Draft) said) => (said.CheckKey == TypoCheck.CheckKey, said.Draft.Tier, said.Draft.Suggestion is null, -said.Draft.Length);

    /// <summary>Most of the longer one is the shorter one too, or what the longer one proposes puts the shorter one right with it.</summary>
    static bool AreOfSameWords(FindingDraft one, FindingDraft other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        var shared = Math.Min(End(one), End(other)) - Math.Max(one.Start ?? 0, other.Start ?? 0);
        return shared * 2 > longer.Length || shared == shorter.Length && longer.Suggestion?.Contains(shorter.Excerpt, StringComparison.Ordinal) == false;
    }

    static int End(FindingDraft draft) => (draft.Start ?? 0) + draft.Length;

    List<Verdict> Run<TSubject>(IEnumerable<ICheck<TSubject>> checks, TSubject subject, CheckContext context)
    {
        var verdicts = new List<Verdict>();
        foreach (var check in checks)
        {
            try
            {
                if (check.CanJudge(subject, context))
                    verdicts.Add(new(check.Key, [.. check.Examine(subject, context).Take(MostDrafts)]));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                CheckFailed(e, check.Key);
            }
        }
        return verdicts;
    }

    [LoggerMessage(LogLevel.Error, "Check {Check} failed and was skipped.")]
    partial void CheckFailed(Exception e, string check);
}

/// <summary>What one check says that could judge and ran to its end. A check without a verdict said nothing: what it found before stays as it is.</summary>
sealed record Verdict(string CheckKey, IReadOnlyList<FindingDraft> Drafts);
