using MediaWatch.Core.Time;
using MediaWatch.Crawler.Scheduling;

namespace MediaWatch.Portal.Tests;

public sealed class TimetableTests
{
    [Fact]
    public void Every_job_of_the_program_stands_in_the_timetable()
    {
        System.Reflection.Assembly[] assemblies = [typeof(CrawlDueTasks).Assembly, typeof(MediaWatch.Analysis.JudgeLinks).Assembly, typeof(PortalSetup).Assembly];
        var jobs = assemblies.SelectMany(a => a.GetTypes()).Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IJob))).Select(t => t.Name).Order();
        Timetable.Jobs.Select(t => t.Name).Order().ShouldBe(jobs);
    }
}
