using MediaWatch.Core.Time;
using MediaWatch.Core.Crawling;

namespace MediaWatch.Core.Tests.Crawling;

public sealed class PostingHabitTests
{
    static readonly WorkingCalendar Calendar = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), new Dictionary<DateOnly, bool>());
    static readonly DateTimeOffset Now = new(2026, 11, 23, 16, 0, 0, TimeSpan.Zero); // Tuesday 0:00 in Shanghai

    /// <summary>Every working day at 7:40, Beijing time, for a year.</summary>
    static PostingHabit Mornings { get; } = PostingHabit.Learn(WorkingDays(1, 365, 7.67), Now - PostingHabit.Memory, Now, Calendar);

    [Fact]
    public void Expects_posts_when_they_used_to_come()
    {
        var likely = PostingHabit.SlotOf(Now.AddHours(7.6), Calendar);
        Mornings.LikelierHours(likely).ShouldBe(0);
        Mornings.Expected(Now.AddHours(7), Now.AddHours(8.5), Calendar).ShouldBeInRange(0.9, 1.05);
        Mornings.Expected(Now.AddHours(12), Now.AddHours(20), Calendar).ShouldBeLessThan(0.1);
    }

    [Fact]
    public void Tells_working_days_from_free_ones()
    {
        var saturday = Now.AddDays(4);
        Mornings.Expected(saturday, saturday.AddDays(1), Calendar).ShouldBeLessThan(0.1);
        Mornings.NextExpected(saturday, Calendar)!.Value.ShouldBeInRange(saturday.AddDays(2).AddHours(7), saturday.AddDays(2).AddHours(9)); // it posts every working day
    }

    [Fact]
    public void Expects_more_for_twenty_minutes_after_a_post_of_who_publishes_several_in_a_row()
    {
        var inRows = PostingHabit.Learn(Enumerable.Range(1, 112).SelectMany(d => new[] { 0, 4, 9 }.Select(m => Now.AddDays(-d).AddHours(d % 24).AddMinutes(m))), Now - PostingHabit.Memory, Now, Calendar);
        var usual = inRows.PerHourAt(Now, null, Calendar);
        inRows.PerHourAt(Now, Now.AddMinutes(-10), Calendar).ShouldBeGreaterThan(usual + 1);
        inRows.PerHourAt(Now, Now.AddMinutes(-40), Calendar).ShouldBe(usual);
        new PostingHabit(inRows.ToArray()).PerHourAt(Now, Now.AddMinutes(-10), Calendar).ShouldBe(inRows.PerHourAt(Now, Now.AddMinutes(-10), Calendar));
        Mornings.PerHourAt(Now, Now.AddMinutes(-10), Calendar).ShouldBe(Mornings.PerHourAt(Now, null, Calendar));
    }

    [Fact]
    public void Keeps_a_little_trust_in_the_silent()
    {
        var silent = PostingHabit.Learn([], Now - PostingHabit.Memory, Now, Calendar);
        silent.Expected(Now, Now.AddDays(1), Calendar).ShouldBeInRange(0.0001, 0.01);
        silent.NextExpected(Now, Calendar).ShouldBeNull();
    }

    [Fact]
    public void What_is_new_counts_more_than_what_is_old()
    {
        var moved = PostingHabit.Learn([.. WorkingDays(1, 91, 16.2), .. WorkingDays(92, 210, 7.67)], Now - PostingHabit.Memory, Now, Calendar);
        moved.LikelierHours(PostingHabit.SlotOf(Now.AddHours(16.2), Calendar)).ShouldBe(0); // 65 days against 85
    }

    static IEnumerable<DateTimeOffset> WorkingDays(int newest, int oldest, double hour) =>
        Enumerable.Range(newest, oldest - newest + 1).Select(d => Now.AddDays(-d).AddHours(hour)).Where(at => Calendar.IsWorkingDay(Calendar.DayOf(at)));

    [Fact]
    public void Is_stored_and_read_back()
    {
        new PostingHabit(Mornings.ToArray())[20].ShouldBe(Mornings[20]);
        new PostingHabit(null)[20].ShouldBe(PostingHabit.Unknown[20]);
        PostingHabit.Reads(Mornings.ToArray()).ShouldBeTrue();
        var byHalfHours = new float[97];
        PostingHabit.Reads(byHalfHours).ShouldBeFalse();
        new PostingHabit(byHalfHours)[20].ShouldBe(PostingHabit.Unknown[20]);
    }
}
