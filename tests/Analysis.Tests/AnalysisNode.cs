using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text;
using MediaWatch.Core.Storage;
using MediaWatch.Core.Time;
using MediaWatch.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace MediaWatch.Analysis.Tests;

/// <summary>The jobs of one node, as the host would put them together.</summary>
sealed class AnalysisNode(TestDatabase database, FakeTimeProvider time, ShippedLexicons shipped, string name = "node-1")
{
    public FakeTimeProvider Time => time;
    public LexiconStore Lexicons { get; } = new(database, shipped);
    public Claims Claims { get; } = new(database, new Node(name), time);
    public Examiner Examiner { get; } = new(NullLogger<Examiner>.Instance);
    public FindingRecorder Recorder { get; } = new(time);
    public TenantCalendars Calendars { get; } = new(database);

    public AnalyseNewArticles AnalyseNewArticles => new(Claims, database,
        new ArticleExamination(database, Lexicons, Examiner, Recorder, Segmenter.Default, Calendars, time), NullLogger<AnalyseNewArticles>.Instance);

    public WatchAccounts WatchAccounts => new(database, Lexicons, Examiner, Recorder, Calendars, time, NullLogger<WatchAccounts>.Instance);
    public JudgeLinks JudgeLinks => new(database, Lexicons, Examiner, Recorder, Calendars, time, NullLogger<JudgeLinks>.Instance);
    public JudgeFrontPages JudgeFrontPages => new(database, Lexicons, Examiner, Recorder, Calendars, time, NullLogger<JudgeFrontPages>.Instance);
}
