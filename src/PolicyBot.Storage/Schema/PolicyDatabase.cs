using Microsoft.EntityFrameworkCore;

namespace PolicyBot.Storage.Schema;

/// <summary>The tables. Names are lower case and need no quotation marks, so that one statement fits SQLite and PostgreSQL.</summary>
/// <param name="options">Which database.</param>
public sealed class PolicyDatabase(DbContextOptions<PolicyDatabase> options) : DbContext(options)
{
    /// <summary>The table of the migrations that were applied.</summary>
    public const string HistoryTable = "schema_history";

    /// <summary>What is kept by key.</summary>
    public DbSet<StateRow> States => Set<StateRow>();

    /// <summary>What people think of answers.</summary>
    public DbSet<FeedbackRow> Feedback => Set<FeedbackRow>();

    /// <summary>The conversations over Direct Line.</summary>
    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();

    /// <summary>What was said in them.</summary>
    public DbSet<ActivityRow> Activities => Set<ActivityRow>();

    /// <summary>What all replicas share.</summary>
    public DbSet<SecretRow> Secrets => Set<SecretRow>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<StateRow>(state =>
        {
            state.ToTable("state").HasKey(row => row.Key);
            state.Property(row => row.Key).HasColumnName("key");
            state.Property(row => row.Value).HasColumnName("value");
            state.Property(row => row.Type).HasColumnName("type");
            state.Property(row => row.ETag).HasColumnName("etag");
            state.Property(row => row.Written).HasColumnName("written");
            state.HasIndex(row => row.Written).HasDatabaseName("state_written");
        });
        modelBuilder.Entity<FeedbackRow>(feedback =>
        {
            feedback.ToTable("feedback").HasKey(row => row.Id);
            feedback.Property(row => row.Id).HasColumnName("id");
            feedback.Property(row => row.Channel).HasColumnName("channel");
            feedback.Property(row => row.Conversation).HasColumnName("conversation");
            feedback.Property(row => row.Activity).HasColumnName("activity");
            feedback.Property(row => row.Person).HasColumnName("person");
            feedback.Property(row => row.Reaction).HasColumnName("reaction");
            feedback.Property(row => row.Reason).HasColumnName("reason");
            feedback.Property(row => row.Question).HasColumnName("question");
            feedback.Property(row => row.Answer).HasColumnName("answer");
            feedback.Property(row => row.Citations).HasColumnName("citations");
            feedback.Property(row => row.IndexVersion).HasColumnName("index_version");
            feedback.Property(row => row.Time).HasColumnName("time");
            feedback.HasIndex(row => row.Time).HasDatabaseName("feedback_time");
            feedback.HasIndex(row => row.Person).HasDatabaseName("feedback_person");
        });
        modelBuilder.Entity<ConversationRow>(conversation =>
        {
            conversation.ToTable("conversation").HasKey(row => row.Id);
            conversation.Property(row => row.Id).HasColumnName("id");
            conversation.Property(row => row.Person).HasColumnName("person");
            conversation.Property(row => row.Locale).HasColumnName("locale");
            conversation.Property(row => row.Caller).HasColumnName("caller");
            conversation.Property(row => row.Last).HasColumnName("last");
            conversation.Property(row => row.Latest).HasColumnName("latest");
            conversation.Property(row => row.Gone).HasColumnName("gone");
            conversation.Property(row => row.Used).HasColumnName("used");
            conversation.Property(row => row.Waiting).HasColumnName("waiting");
            conversation.Property(row => row.Runner).HasColumnName("runner");
            conversation.Property(row => row.RunsUntil).HasColumnName("runs_until");
            conversation.Property(row => row.Mark).HasColumnName("mark");
        });
        modelBuilder.Entity<ActivityRow>(activity =>
        {
            activity.ToTable("activity").HasKey(row => new { row.Conversation, row.Sequence });
            activity.Property(row => row.Conversation).HasColumnName("conversation");
            activity.Property(row => row.Sequence).HasColumnName("sequence");
            activity.Property(row => row.Time).HasColumnName("time");
            activity.Property(row => row.Speaker).HasColumnName("speaker");
            activity.Property(row => row.IsTyping).HasColumnName("is_typing");
            activity.Property(row => row.IsShown).HasColumnName("is_shown");
            activity.Property(row => row.Waits).HasColumnName("waits");
            activity.Property(row => row.Client).HasColumnName("client");
            activity.Property(row => row.Body).HasColumnName("body");
        });
        modelBuilder.Entity<SecretRow>(secret =>
        {
            secret.ToTable("secret").HasKey(row => row.Name);
            secret.Property(row => row.Name).HasColumnName("name");
            secret.Property(row => row.Value).HasColumnName("value");
        });
    }
}
