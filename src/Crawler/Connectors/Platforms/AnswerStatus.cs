using MediaWatch.Core.Crawling;
using MediaWatch.Crawler.Fetching;

namespace MediaWatch.Crawler.Connectors.Platforms;

/// <summary>What the status of an interface's answer says, where it is no success.</summary>
static class AnswerStatus
{
    extension(PageVisit answer)
    {
        /// <summary>Null: a success. An interface that is not there any more is a changed layout: it says nothing about a post.</summary>
        public CrawlException? Refusal =>
            StatusFailure.Of(new HttpAnswer((int)answer.Status, answer.Headers, answer.Content), validatorsSent: false, answer.SeenAt) is not { } failure ? null
                : failure.Failure == CrawlFailure.Gone ? new CrawlException(CrawlFailure.LayoutChanged, "The interface is not there any more.") { Status = failure.Status }
                : failure;
    }
}
