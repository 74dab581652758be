using MediaWatch.Core.Tenants;
using MediaWatch.Portal.Proofing;
using MediaWatch.Portal.Viewers;
using Microsoft.Extensions.Time.Testing;

namespace MediaWatch.Portal.Tests.Proofing;

public sealed class UploadedOriginalsTests : IDisposable
{
    readonly FakeTimeProvider time = new(new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero));
    readonly UploadedOriginals originals;
    readonly Viewer viewer = new(1, 7, "李", PersonRole.Supervisor, null, null);

    public UploadedOriginalsTests() => originals = new(time);

    public void Dispose() => originals.Dispose();

    [Fact]
    public void A_file_is_found_by_who_uploaded_it_and_by_nobody_else()
    {
        var token = originals.Keep(viewer, [1, 2, 3]);
        originals.Find(viewer, token).ShouldBe([1, 2, 3]);
        originals.Find(viewer, null).ShouldBeNull();
        originals.Find(viewer, new string('0', token.Length)).ShouldBeNull();
        originals.Find(viewer with { PersonId = 8 }, token).ShouldBeNull();
        originals.Find(viewer with { TenantId = 2 }, token).ShouldBeNull();
    }

    [Fact]
    public void A_file_goes_after_two_hours_though_nobody_asks_for_it()
    {
        var token = originals.Keep(viewer, [1, 2, 3]);
        time.Advance(TimeSpan.FromMinutes(119));
        originals.Find(viewer, token).ShouldNotBeNull();
        time.Advance(TimeSpan.FromMinutes(11));
        originals.Bytes.ShouldBe(0);
        originals.Find(viewer, token).ShouldBeNull();
    }

    [Fact]
    public void The_oldest_files_go_where_there_are_too_many()
    {
        var tokens = Enumerable.Range(0, 8).Select(_ => originals.Keep(viewer, new byte[10 << 20])).ToList();
        originals.Bytes.ShouldBe(60 << 20);
        tokens.Select(t => originals.Find(viewer, t) is null).ShouldBe([true, true, false, false, false, false, false, false]);
    }
}
