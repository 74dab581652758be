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

    // Found once for the process: checks have no state, and a text may be examined on request.
    static readonly Catalogue<ICheck<ArticleText>> articles = Catalogue<ICheck<ArticleText>>.Of(typeof(Examiner).Assembly);
    static readonly Catalogue<ICheck<PageFacts>> pages = Catalogue<ICheck<PageFacts>>.Of(typeof(Examiner).Assembly);
    static readonly Catalogue<ICheck<CopiedOriginals>> copies = Catalogue<ICheck<CopiedOriginals>>.Of(typeof(Examiner).Assembly);
    static readonly Catalogue<ICheck<AccountActivity>> accounts = Catalogue<ICheck<AccountActivity>>.Of(typeof(Examiner).Assembly);

    /// <summary>All checks of every kind, for names and choices on pages.</summary>
    public static Catalogue<IPart> Checks { get; } = new([.. articles, .. pages, .. accounts, .. copies]);

    public IReadOnlyList<Verdict> Examine(ArticleText article, CheckContext context) =>
        [.. Run(article.IsRecognised ? articles.Where(c => c.BearsRecognition) : articles, article, context).Select(v => v with { Drafts = [.. v.Drafts.Select(WithoutPersonalData)] })];

    public IReadOnlyList<Verdict> Examine(PageFacts page, CheckContext context) => Run(pages, page, context);

    public IReadOnlyList<Verdict> Examine(AccountActivity account, CheckContext context) => Run(accounts, account, context);

    public IReadOnlyList<Verdict> Examine(CopiedOriginals copy, CheckContext context) => Run(copies, copy, context);

    /// <summary>A wrong word may stand beside a number that must not be stored again.</summary>
    static FindingDraft WithoutPersonalData(FindingDraft draft) => draft with { Context = Masking.MaskNumbers(draft.Context) };

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
