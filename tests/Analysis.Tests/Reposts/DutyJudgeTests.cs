using MediaWatch.Analysis.Reposts;
using MediaWatch.Core.Reposts;

namespace MediaWatch.Analysis.Tests.Reposts;

public sealed class DutyJudgeTests
{
    const RepostDemand Full = RepostDemand.SameText | RepostDemand.Additions;
    static readonly DateTimeOffset Published = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);
    static readonly DateTimeOffset Due = Published.AddHours(10);

    static DutyTerms Terms(RepostDemand demand = Full, int share = 60, RepostState? settled = null, bool accepted = false, params long[] originals) =>
        new(demand, share, Published, Due, originals.Length == 0 ? [1] : originals, settled, accepted);

    static DutyCopy Copy(RepostKind kind = RepostKind.SameText, double hour = 1, double covered = 1, int changes = 0, long original = 1, long id = 7) =>
        new(id, original, kind, covered, changes, Published.AddHours(hour));

    static RepostState Judge(DutyTerms terms, double hour, params DutyCopy[] copies) => DutyJudge.Judge(terms, copies, Published.AddHours(hour)).State;

    [Theory]
    [InlineData(Full, RepostKind.SameText, 1.0, 0, 9.99, RepostState.InTime)]
    [InlineData(Full, RepostKind.SameText, 1.0, 0, 10, RepostState.InTime)]
    [InlineData(Full, RepostKind.SameText, 1.0, 0, 10.01, RepostState.Late)]
    [InlineData(Full, RepostKind.Additions, 1.0, 0, 5, RepostState.InTime)]
    [InlineData(RepostDemand.SameText, RepostKind.Additions, 1.0, 0, 5, RepostState.Partly)]
    [InlineData(Full, RepostKind.Excerpt, 0.9, 0, 5, RepostState.Partly)]
    [InlineData(Full | RepostDemand.Excerpt, RepostKind.Excerpt, 0.6, 0, 5, RepostState.InTime)]
    [InlineData(Full | RepostDemand.Excerpt, RepostKind.Excerpt, 0.59, 0, 5, RepostState.Partly)]
    [InlineData(RepostDemand.Link, RepostKind.SameText, 1.0, 0, 5, RepostState.InTime)]
    [InlineData(RepostDemand.Link, RepostKind.Link, 0.0, 0, 5, RepostState.InTime)]
    [InlineData(Full, RepostKind.Link, 0.0, 0, 5, RepostState.Partly)]
    [InlineData(Full | RepostDemand.TitleInPicture, RepostKind.TitleInPicture, 0.0, 0, 5, RepostState.InTime)]
    [InlineData(Full, RepostKind.TitleInPicture, 0.0, 0, 5, RepostState.Partly)]
    [InlineData(Full, RepostKind.SameText, 0.99, 1, 5, RepostState.Changed)]
    [InlineData(Full, RepostKind.SameText, 0.99, 1, 50, RepostState.Changed)]
    [InlineData(Full, RepostKind.Excerpt, 0.3, 2, 5, RepostState.Partly)]
    [InlineData(Full, RepostKind.Template, 0.4, 0, 5, RepostState.Waiting)]
    [InlineData(Full, RepostKind.SameText, 1.0, 0, -1, RepostState.Waiting)]
    public void One_copy_decides_the_cell(RepostDemand demand, RepostKind kind, double covered, int changes, double hour, RepostState state) =>
        Judge(Terms(demand), 6, Copy(kind, hour, covered, changes)).ShouldBe(state);

    [Theory]
    [InlineData(9.99, RepostState.Waiting)]
    [InlineData(10, RepostState.Missing)]
    public void Nothing_is_missing_before_the_deadline(double hour, RepostState state) => Judge(Terms(), hour).ShouldBe(state);

    [Fact]
    public void A_copy_that_fulfils_outweighs_an_earlier_one_that_does_not()
    {
        var verdict = DutyJudge.Judge(Terms(), [Copy(RepostKind.Excerpt, 1, 0.3, id: 1), Copy(hour: 2, changes: 1, id: 2), Copy(hour: 12, id: 3), Copy(hour: 11, id: 4)], Published.AddHours(20));
        verdict.ShouldBe(new DutyVerdict(RepostState.Late, 4, Published.AddHours(11)));
    }

    [Fact]
    public void Of_several_originals_the_worst_decides()
    {
        var both = Terms(originals: [1, 2]);
        Judge(both, 11, Copy()).ShouldBe(RepostState.Missing);
        Judge(both, 5, Copy()).ShouldBe(RepostState.Waiting);
        Judge(both, 11, Copy(), Copy(hour: 12, original: 2)).ShouldBe(RepostState.Late);
        DutyJudge.Judge(both, [Copy(hour: 1), Copy(hour: 3, original: 2, id: 8)], Due).ShouldBe(new DutyVerdict(RepostState.InTime, 8, Published.AddHours(3)));
    }

    [Theory]
    [InlineData(RepostState.Exempt)]
    [InlineData(RepostState.Offline)]
    public void What_a_person_settled_stands_whatever_was_posted(RepostState settled) => Judge(Terms(settled: settled), 20, Copy()).ShouldBe(settled);

    [Fact]
    public void An_accepted_change_counts_as_fulfilled_at_its_hour()
    {
        Judge(Terms(accepted: true), 20, Copy(changes: 3)).ShouldBe(RepostState.InTime);
        Judge(Terms(accepted: true), 20, Copy(RepostKind.Excerpt, 12, 0.2)).ShouldBe(RepostState.Late);
        Judge(Terms(accepted: true), 20).ShouldBe(RepostState.Missing);
    }

    [Fact]
    public void While_no_original_could_be_read_nobody_is_late() =>
        DutyJudge.Judge(new DutyTerms(Full, 60, Published, Due, []), [], Published.AddDays(9)).State.ShouldBe(RepostState.Waiting);
}
